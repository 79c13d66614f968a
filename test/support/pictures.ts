import { crc32, deflateSync } from 'node:zlib'

/** What a phone writes beside a picture, and nobody is to read. */
export const SECRET = '35.41465N 116.59259E 虚构张三的手机'

const segment = (marker: number, payload: Buffer): Buffer => {
  const head = Buffer.from([0xff, marker, 0, 0])
  head.writeUInt16BE(payload.length + 2, 2)
  return Buffer.concat([head, payload])
}

/** An Exif in either order of bytes, with how the phone was held and something secret. */
export function exifOf(orientation: number, is_little = true): Buffer {
  const tiff = Buffer.alloc(26)
  tiff.write(is_little ? 'II*\0' : 'MM\0*', 'latin1')
  const short = (value: number, at: number) =>
    is_little ? tiff.writeUInt16LE(value, at) : tiff.writeUInt16BE(value, at)
  const long = (value: number, at: number) =>
    is_little ? tiff.writeUInt32LE(value, at) : tiff.writeUInt32BE(value, at)
  long(8, 4)
  short(1, 8)
  short(0x0112, 10)
  short(3, 12)
  long(1, 14)
  short(orientation, 18)
  return Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff, Buffer.from(SECRET)])
}

interface Picture {
  width?: number
  height?: number
}

/** A baseline JPEG of a grey picture, with whatever else is asked for after its head. */
export function jpegOf({ width = 40, height = 30, extra = [] }: Picture & { extra?: Buffer[] } = {}): Buffer {
  const frame = Buffer.from([8, 0, 0, 0, 0, 1, 1, 0x11, 0])
  frame.writeUInt16BE(height, 1)
  frame.writeUInt16BE(width, 3)
  return Buffer.concat([
    Buffer.from([0xff, 0xd8]),
    segment(0xe0, Buffer.from('JFIF\0\x01\x02\0\0\x48\0\x48\0\0', 'latin1')),
    ...extra,
    segment(0xdb, Buffer.alloc(65, 1)),
    segment(0xc0, frame),
    segment(0xc4, Buffer.concat([Buffer.from([0, 1]), Buffer.alloc(16)])),
    segment(0xda, Buffer.from([1, 1, 0, 0, 63, 0])),
    // With a byte that is followed by a zero, and a restart: neither is a marker.
    Buffer.from([0x12, 0xff, 0x00, 0x34, 0xff, 0xd0, 0x56]),
    Buffer.from([0xff, 0xd9])
  ])
}

/** As a phone takes one: turned, with a place, a comment, a preview, and a second picture behind it. */
export const phoneJpeg = (picture: Picture = {}): Buffer =>
  Buffer.concat([
    jpegOf({
      ...picture,
      extra: [
        segment(0xe1, exifOf(6)),
        segment(0xe1, Buffer.from(`http://ns.adobe.com/xap/1.0/\0${SECRET}`)),
        segment(0xe2, Buffer.from(`MPF\0${SECRET}`)),
        segment(0xee, Buffer.from('Adobe\0\x64\0\0\0\0\x01', 'latin1')),
        segment(0xfe, Buffer.from(SECRET))
      ]
    }),
    Buffer.from(SECRET),
    jpegOf()
  ])

export const jpegSegment = segment

const chunk = (type: string, content: Buffer): Buffer => {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), content])
  const ends = Buffer.alloc(8)
  ends.writeUInt32BE(content.length)
  ends.writeUInt32BE(crc32(body), 4)
  return Buffer.concat([ends.subarray(0, 4), body, ends.subarray(4)])
}

/** A PNG of eight-bit grey, with whatever else is asked for before its content. */
export function pngOf({ width = 4, height = 3, extra = [] }: Picture & { extra?: [string, Buffer][] } = {}): Buffer {
  const head = Buffer.from([0, 0, 0, 0, 0, 0, 0, 0, 8, 0, 0, 0, 0])
  head.writeUInt32BE(width)
  head.writeUInt32BE(height, 4)
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', head),
    ...extra.map(([type, content]) => chunk(type, content)),
    chunk('IDAT', deflateSync(Buffer.alloc(64))),
    chunk('IEND', Buffer.alloc(0))
  ])
}

const riff = (...parts: [string, Buffer][]): Buffer => {
  const content = parts.map(([name, bytes]) => {
    const head = Buffer.alloc(8)
    head.write(name, 'latin1')
    head.writeUInt32LE(bytes.length, 4)
    return Buffer.concat([head, bytes, Buffer.alloc(bytes.length % 2)])
  })
  const body = Buffer.concat([Buffer.from('WEBP'), ...content])
  const head = Buffer.from('RIFF\0\0\0\0')
  head.writeUInt32LE(body.length, 4)
  return Buffer.concat([head, body])
}
export const webpOf = riff

const canvas = (flags: number, { width = 1, height = 1 }: Picture = {}): Buffer => {
  const bytes = Buffer.alloc(10)
  bytes[0] = flags
  bytes.writeUIntLE(width - 1, 4, 3)
  bytes.writeUIntLE(height - 1, 7, 3)
  return bytes
}

/** Of one pixel, from a programme that writes them. */
const LOSSY = Buffer.from('MAEAnQEqAQABAA7A/iWkAANwAAAAAA==', 'base64')
const LOSSLESS = Buffer.from('LwAAABAHEBERiIj+BwA=', 'base64')

export const WEBPS = {
  lossy: riff(['VP8 ', LOSSY]),
  lossless: riff(['VP8L', LOSSLESS]),
  told_of: riff(['VP8X', canvas(0x0c)], ['VP8 ', LOSSY], ['EXIF', exifOf(1)], ['XMP ', Buffer.from(SECRET)]),
  with_alpha: riff(['VP8X', canvas(0x10)], ['ALPH', Buffer.from([0, 255])], ['VP8 ', LOSSY]),
  animated: riff(['VP8X', canvas(0x02)], ['ANIM', Buffer.alloc(6)], ['ANMF', Buffer.alloc(16)]),
  of_another_size: riff(['VP8X', canvas(0, { width: 9 })], ['VP8 ', LOSSY])
}
