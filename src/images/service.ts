import { type Image, ImageRefused } from './image.ts'
import { isJpeg, readJpeg } from './jpeg.ts'
import { isPng, readPng } from './png.ts'
import { isWebp, readWebp } from './webp.ts'

export { IMAGE_TYPES, type Image, type ImageFault, ImageRefused, type ImageType } from './image.ts'

/**
 * A picture by what its bytes are, whatever it is called, with nothing left of what they say besides the picture. Its
 * parts are looked at and not decoded, so it takes no more memory than the bytes themselves.
 * @throws ImageRefused
 */
export function readImage(given: Uint8Array): Image {
  const bytes = Buffer.from(given.buffer, given.byteOffset, given.length)
  if (isJpeg(bytes)) return readJpeg(bytes)
  if (isPng(bytes)) return readPng(bytes)
  if (isWebp(bytes)) return readWebp(bytes)
  throw new ImageRefused('no_image')
}
