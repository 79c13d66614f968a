import { crc32 } from 'node:zlib'
import { checkSize, type Image, ImageRefused, PARTS_MAX, take } from './image.ts'

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])

/** What the picture is made of, and how its colours are meant, where that is a few numbers. */
const SHOWN = ['IHDR', 'PLTE', 'tRNS', 'IDAT', 'IEND', 'sRGB', 'gAMA', 'cHRM']
/** How many bytes those hold that always hold as many. */
const LENGTHS: Readonly<Record<string, number>> = { IHDR: 13, IEND: 0, sRGB: 1, gAMA: 4, cHRM: 32 }
const BIT_DEPTHS: Readonly<Record<number, readonly number[]>> = {
  0: [1, 2, 4, 8, 16],
  2: [8, 16],
  3: [1, 2, 4, 8],
  4: [8, 16],
  6: [8, 16]
}
const PALETTE = 3
const PALETTE_BYTES_MAX = 256 * 3

/** Length and type before the content, a checksum after it. */
const HEAD_BYTES = 8
const CHECK_BYTES = 4

export const isPng = (bytes: Buffer): boolean => bytes.subarray(0, SIGNATURE.length).equals(SIGNATURE)

/** What shows the picture and nothing else: no text, no time, no Exif, no further pictures. @throws ImageRefused */
export function readPng(bytes: Buffer): Image {
  const kept: Buffer[] = [SIGNATURE]
  const seen = new Set<string>()
  let size: ReturnType<typeof readHeader> | undefined
  let content_bytes = 0
  let chunk_count = 0
  for (let from = SIGNATURE.length; !seen.has('IEND'); ) {
    const { type, content, whole } = readChunk(bytes, from)
    from += whole.length
    if (++chunk_count > PARTS_MAX) throw new ImageRefused('unusual')
    if (size === undefined) {
      if (type !== 'IHDR') throw new ImageRefused('broken')
      size = readHeader(content)
    } else if (type === 'IHDR') throw new ImageRefused('broken')
    if (type === 'PLTE' && (content.length > PALETTE_BYTES_MAX || content.length % 3 !== 0 || content.length === 0))
      throw new ImageRefused('broken')
    if (type === 'tRNS' && content.length > 256) throw new ImageRefused('broken')
    if (type === 'IDAT') content_bytes += content.length
    if (SHOWN.includes(type)) kept.push(whole)
    seen.add(type)
  }
  if (size === undefined || content_bytes === 0) throw new ImageRefused('broken')
  if (size.colour_type === PALETTE && !seen.has('PLTE')) throw new ImageRefused('broken')
  const { width_px, height_px } = size
  return { media_type: 'image/png', width_px, height_px, bytes: Buffer.concat(kept) }
}

function readChunk(bytes: Buffer, from: number): { type: string; content: Buffer; whole: Buffer } {
  const head = take(bytes, from, HEAD_BYTES)
  const length = head.readUInt32BE()
  const type = head.toString('latin1', 4)
  const whole = take(bytes, from, HEAD_BYTES + length + CHECK_BYTES)
  const checked = whole.subarray(4, HEAD_BYTES + length)
  if (!/^[A-Za-z]{4}$/.test(type) || crc32(checked) !== whole.readUInt32BE(HEAD_BYTES + length))
    throw new ImageRefused('broken')
  // Who does not know one that begins with a capital cannot show the picture.
  if (/^[A-Z]/.test(type) && !SHOWN.includes(type)) throw new ImageRefused('unusual')
  const expected = LENGTHS[type]
  if (expected !== undefined && expected !== length) throw new ImageRefused('broken')
  return { type, content: checked.subarray(4), whole }
}

function readHeader(content: Buffer) {
  const width_px = content.readUInt32BE(0)
  const height_px = content.readUInt32BE(4)
  const [bits = 0, colour_type = 0, compression, filter, interlace = 0] = content.subarray(8)
  if (!BIT_DEPTHS[colour_type]?.includes(bits) || compression !== 0 || filter !== 0 || interlace > 1)
    throw new ImageRefused('broken')
  checkSize(width_px, height_px)
  return { width_px, height_px, colour_type }
}
