import { checkSize, type Image, ImageRefused, PARTS_MAX, take } from './image.ts'

const SOI = Buffer.from([0xff, 0xd8])
const EOI = Buffer.from([0xff, 0xd9])

const M_SOI = 0xd8
const M_EOI = 0xd9
const M_SOS = 0xda
const M_APP0 = 0xe0
const M_APP1 = 0xe1
const M_APP14 = 0xee
/** Quantisation and Huffman tables, and how often the decoder starts anew: what the picture is made of. */
const TABLES = [0xdb, 0xc4, 0xdd]
/** Baseline, extended and progressive; nobody's browser shows the others. */
const FRAMES = [0xc0, 0xc1, 0xc2]
const OTHER_FRAMES = [0xc3, 0xc5, 0xc6, 0xc7, 0xc9, 0xca, 0xcb, 0xcc, 0xcd, 0xce, 0xcf, 0xdc, 0xde, 0xdf]

export const isJpeg = (bytes: Buffer): boolean => bytes.length > 2 && bytes.subarray(0, 2).equals(SOI)

interface Segment {
  marker: number
  payload: Buffer
  /** With marker and length. */
  whole: Buffer
  /** Where the next one begins. */
  end: number
}

/**
 * What shows the picture and nothing else: no Exif with the place where it was taken, no preview, no comment, no second
 * picture behind the first. How the phone was held is kept, in an Exif of ours.
 * @throws ImageRefused
 */
export function readJpeg(bytes: Buffer): Image {
  const kept: Buffer[] = []
  let size: { width_px: number; height_px: number } | undefined
  let orientation = 1
  let has_jfif = false
  let adobe_transform: number | undefined
  let has_scan = false
  let segment_count = 0
  for (let from = SOI.length; ; ) {
    const { marker, payload, whole, end } = readSegment(bytes, from)
    from = end
    if (marker === M_EOI) break
    if (++segment_count > PARTS_MAX) throw new ImageRefused('unusual')
    if (FRAMES.includes(marker)) {
      if (size !== undefined) throw new ImageRefused('broken')
      size = readFrame(payload)
      kept.push(whole)
    } else if (OTHER_FRAMES.includes(marker)) throw new ImageRefused('unusual')
    else if (TABLES.includes(marker)) kept.push(whole)
    else if (marker === M_SOS) {
      if (size === undefined || payload.length !== 4 + 2 * (payload[0] ?? 0)) throw new ImageRefused('broken')
      const scan = scanFrom(bytes, from)
      kept.push(whole, scan)
      from += scan.length
      has_scan = true
    } else if (marker === M_APP0) has_jfif ||= beginsWith(payload, 'JFIF\0')
    else if (marker === M_APP1 && beginsWith(payload, 'Exif\0\0')) orientation = orientationOf(payload.subarray(6))
    else if (marker === M_APP14 && beginsWith(payload, 'Adobe') && payload.length >= 12) adobe_transform = payload[11]
  }
  if (size === undefined || !has_scan) throw new ImageRefused('broken')
  const head = [
    ...(has_jfif ? [segmentOf(M_APP0, PLAIN_JFIF)] : []),
    ...(orientation > 1 ? [segmentOf(M_APP1, exifOf(orientation))] : []),
    ...(adobe_transform === undefined ? [] : [segmentOf(M_APP14, adobeOf(adobe_transform))])
  ]
  const { width_px, height_px } = size
  const is_turned = orientation >= 5
  return {
    media_type: 'image/jpeg',
    width_px: is_turned ? height_px : width_px,
    height_px: is_turned ? width_px : height_px,
    bytes: Buffer.concat([SOI, ...head, ...kept, EOI])
  }
}

function readSegment(bytes: Buffer, from: number): Segment {
  if (bytes[from] !== 0xff) throw new ImageRefused('broken')
  let place = from + 1
  while (bytes[place] === 0xff) place++
  const marker = bytes[place]
  if (marker === undefined || marker < 0xc0 || marker === M_SOI || isRestart(marker)) throw new ImageRefused('broken')
  if (marker === M_EOI) return { marker, payload: EOI, whole: EOI, end: place + 1 }
  const length = take(bytes, place + 1, 2).readUInt16BE()
  if (length < 2) throw new ImageRefused('broken')
  const payload = take(bytes, place + 3, length - 2)
  const end = place + 1 + length
  return { marker, payload, whole: bytes.subarray(place - 1, end), end }
}

const isRestart = (byte: number): boolean => byte >= 0xd0 && byte <= 0xd7

function segmentOf(marker: number, payload: Buffer): Buffer {
  const head = Buffer.from([0xff, marker, 0, 0])
  head.writeUInt16BE(payload.length + 2, 2)
  return Buffer.concat([head, payload])
}

function readFrame(payload: Buffer): { width_px: number; height_px: number } {
  const [bits, , , , , components = 0] = payload
  if (payload.length !== 6 + 3 * components) throw new ImageRefused('broken')
  if (bits !== 8 || ![1, 3, 4].includes(components)) throw new ImageRefused('unusual')
  const size = { height_px: payload.readUInt16BE(1), width_px: payload.readUInt16BE(3) }
  checkSize(size.width_px, size.height_px)
  return size
}

/** The coded picture up to the next marker; within it such a byte is followed by a zero or is a restart. */
function scanFrom(bytes: Buffer, from: number): Buffer {
  for (let place = from; ; ) {
    const found = bytes.indexOf(0xff, place)
    const next = found === -1 ? undefined : bytes[found + 1]
    if (next === undefined) throw new ImageRefused('broken')
    if (next === 0 || isRestart(next)) place = found + 2
    else if (next === 0xff) place = found + 1
    else {
      if (found === from) throw new ImageRefused('broken')
      return bytes.subarray(from, found)
    }
  }
}

const beginsWith = (bytes: Buffer, text: string): boolean =>
  bytes.subarray(0, text.length).equals(Buffer.from(text, 'latin1'))

const ORIENTATION_TAG = 0x0112
const SHORT = 3
const ENTRY_BYTES = 12

/** How the phone was held, from 1 (upright) to 8; an Exif that cannot be read says nothing. */
function orientationOf(tiff: Buffer): number {
  const is_little = beginsWith(tiff, 'II*\0')
  if (tiff.length < 14 || (!is_little && !beginsWith(tiff, 'MM\0*'))) return 1
  const short = (at: number): number => (is_little ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at))
  const start = is_little ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4)
  if (start + 2 > tiff.length) return 1
  for (let entry = 0; entry < short(start); entry++) {
    const at = start + 2 + entry * ENTRY_BYTES
    if (at + ENTRY_BYTES > tiff.length) return 1
    if (short(at) === ORIENTATION_TAG && short(at + 2) === SHORT) return short(at + 8) <= 8 ? short(at + 8) || 1 : 1
  }
  return 1
}

/** An Exif that says how the phone was held, and nothing else. */
function exifOf(orientation: number): Buffer {
  const tiff = Buffer.alloc(26)
  tiff.write('MM\0*', 0, 'latin1')
  tiff.writeUInt32BE(8, 4)
  tiff.writeUInt16BE(1, 8)
  tiff.writeUInt16BE(ORIENTATION_TAG, 10)
  tiff.writeUInt16BE(SHORT, 12)
  tiff.writeUInt32BE(1, 14)
  tiff.writeUInt16BE(orientation, 18)
  return Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff])
}

/** Version 1.1, no density, no preview. */
const PLAIN_JFIF = Buffer.from([...Buffer.from('JFIF\0', 'latin1'), 1, 1, 0, 0, 1, 0, 1, 0, 0])

/** Which colours the numbers mean: without it a picture of some programs is shown in false ones. */
const adobeOf = (transform: number): Buffer =>
  Buffer.from([...Buffer.from('Adobe', 'latin1'), 0, 100, 0, 0, 0, 0, transform])
