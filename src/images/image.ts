export const IMAGE_TYPES = ['image/jpeg', 'image/png', 'image/webp'] as const
export type ImageType = (typeof IMAGE_TYPES)[number]

/** A picture without anything about who took it, where and with what. */
export interface Image {
  media_type: ImageType
  /** As it is shown, which is not always as it lies in the file. */
  width_px: number
  height_px: number
  bytes: Buffer
}

/** Why bytes are not taken for a picture. */
export type ImageFault = 'no_image' | 'broken' | 'too_large' | 'animated' | 'unusual'

export class ImageRefused extends Error {
  readonly fault: ImageFault
  constructor(fault: ImageFault) {
    super(`not taken for a picture: ${fault}`)
    this.name = 'ImageRefused'
    this.fault = fault
  }
}

/** More than any phone takes; a few bytes can claim a picture that nobody has the memory to show. */
const SIDE_PX_MAX = 20_000
const AREA_PX_MAX = 120_000_000

/** Far more than any camera or programme writes; a few megabytes of nothing but the smallest are a million. */
export const PARTS_MAX = 20_000

/** @throws ImageRefused */
export function checkSize(width_px: number, height_px: number): void {
  if (width_px === 0 || height_px === 0) throw new ImageRefused('broken')
  if (width_px > SIDE_PX_MAX || height_px > SIDE_PX_MAX || width_px * height_px > AREA_PX_MAX)
    throw new ImageRefused('too_large')
}

/** So many bytes from there on, all of which must be there. @throws ImageRefused */
export function take(bytes: Buffer, from: number, length: number): Buffer {
  if (from + length > bytes.length) throw new ImageRefused('broken')
  return bytes.subarray(from, from + length)
}
