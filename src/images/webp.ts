import { checkSize, type Image, ImageRefused, take } from './image.ts'

const HEAD_BYTES = 12
const CHUNK_HEAD_BYTES = 8
const EXTENDED_BYTES = 10
const ANIMATED = 0x02
const WITH_ALPHA = 0x10

interface Size {
  width_px: number
  height_px: number
}

export const isWebp = (bytes: Buffer): boolean =>
  bytes.toString('latin1', 0, 4) === 'RIFF' && bytes.toString('latin1', 8, HEAD_BYTES) === 'WEBP'

/** What shows the picture and nothing else: no Exif, no description, no colour profile. @throws ImageRefused */
export function readWebp(bytes: Buffer): Image {
  const chunks = readChunks(bytes)
  const extended = chunks.get('VP8X')
  if (extended !== undefined && extended.length !== EXTENDED_BYTES) throw new ImageRefused('broken')
  if (((extended?.[0] ?? 0) & ANIMATED) !== 0 || chunks.has('ANIM') || chunks.has('ANMF'))
    throw new ImageRefused('animated')
  const lossy = chunks.get('VP8 ')
  const lossless = chunks.get('VP8L')
  if ((lossy === undefined) === (lossless === undefined)) throw new ImageRefused('broken')
  const size = lossy === undefined ? sizeOfLossless(lossless ?? Buffer.alloc(0)) : sizeOfLossy(lossy)
  checkSize(size.width_px, size.height_px)
  if (extended !== undefined) {
    const canvas = { width_px: extended.readUIntLE(4, 3) + 1, height_px: extended.readUIntLE(7, 3) + 1 }
    if (canvas.width_px !== size.width_px || canvas.height_px !== size.height_px) throw new ImageRefused('broken')
  }
  const alpha = extended === undefined || lossy === undefined ? undefined : chunks.get('ALPH')
  const content =
    lossy === undefined
      ? chunkOf('VP8L', lossless ?? Buffer.alloc(0))
      : alpha === undefined
        ? chunkOf('VP8 ', lossy)
        : Buffer.concat([chunkOf('VP8X', canvasOf(size)), chunkOf('ALPH', alpha), chunkOf('VP8 ', lossy)])
  return { media_type: 'image/webp', ...size, bytes: chunkOf('RIFF', Buffer.concat([Buffer.from('WEBP'), content])) }
}

/** By name; what stands behind the end of the file that it tells is no part of it. */
function readChunks(bytes: Buffer): Map<string, Buffer> {
  const whole = take(bytes, 0, bytes.readUInt32LE(4) + CHUNK_HEAD_BYTES)
  const chunks = new Map<string, Buffer>()
  for (let from = HEAD_BYTES; from < whole.length; ) {
    const head = take(whole, from, CHUNK_HEAD_BYTES)
    const length = head.readUInt32LE(4)
    const name = head.toString('latin1', 0, 4)
    if (chunks.has(name) && name !== 'ANMF') throw new ImageRefused('broken')
    chunks.set(name, take(whole, from + CHUNK_HEAD_BYTES, length))
    from += CHUNK_HEAD_BYTES + length + (length % 2)
  }
  return chunks
}

function sizeOfLossy(content: Buffer): Size {
  const head = take(content, 0, 10)
  const is_whole_picture = ((head[0] ?? 1) & 1) === 0
  if (!is_whole_picture || head.readUIntBE(3, 3) !== 0x9d012a) throw new ImageRefused('broken')
  return { width_px: head.readUInt16LE(6) & 0x3fff, height_px: head.readUInt16LE(8) & 0x3fff }
}

function sizeOfLossless(content: Buffer): Size {
  const head = take(content, 0, 5)
  const bits = head.readUInt32LE(1)
  if (head[0] !== 0x2f || bits >>> 29 !== 0) throw new ImageRefused('broken')
  return { width_px: (bits & 0x3fff) + 1, height_px: ((bits >>> 14) & 0x3fff) + 1 }
}

function chunkOf(name: string, content: Buffer): Buffer {
  const head = Buffer.alloc(CHUNK_HEAD_BYTES)
  head.write(name, 'latin1')
  head.writeUInt32LE(content.length, 4)
  return Buffer.concat([head, content, Buffer.alloc(content.length % 2)])
}

function canvasOf({ width_px, height_px }: Size): Buffer {
  const canvas = Buffer.alloc(EXTENDED_BYTES)
  canvas[0] = WITH_ALPHA
  canvas.writeUIntLE(width_px - 1, 4, 3)
  canvas.writeUIntLE(height_px - 1, 7, 3)
  return canvas
}
