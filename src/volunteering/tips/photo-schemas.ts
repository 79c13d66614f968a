import Type from 'typebox'
import { IMAGE_TYPES, type ImageType } from '../../images/service.ts'
import { uuid } from '../../register/schemas.ts'
import { PHOTOS_MAX } from './rules.ts'
import { TIP_ID } from './schemas.ts'

export const TipPhotoKey = Type.Object({
  id: uuid('线索编号。', TIP_ID),
  number: Type.Integer({ minimum: 1, maximum: PHOTOS_MAX, description: '第几张照片。', examples: [1] })
})

const pixels = (description: string) => Type.Integer({ description, examples: [1200] })

export const TipPhoto = Type.Object(
  {
    number: TipPhotoKey.properties.number,
    media_type: Type.Enum([...IMAGE_TYPES], { type: 'string', description: '格式。', examples: ['image/jpeg'] }),
    width_px: pixels('宽，以像素计。'),
    height_px: pixels('高，以像素计。'),
    size_bytes: Type.Integer({ description: '大小，以字节计。', examples: [348_160] })
  },
  { $id: 'TipPhoto', title: 'TipPhoto', description: '线索的一张照片，拍摄地点等附带信息已去除。' }
)
export interface TipPhoto {
  number: number
  media_type: ImageType
  width_px: number
  height_px: number
  size_bytes: number
}
