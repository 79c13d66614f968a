import type { ImageFault } from '../../images/service.ts'
import { defineProblem } from '../../problem.ts'
import type { TipStatus } from './rules.ts'

export const tipNotFound = defineProblem({
  kind: 'not_found',
  code: 'tip_not_found',
  pointer: '/path/id',
  title: { zh: '没有这条线索', en: 'There is no such tip' },
  advice: {
    zh: '请用 GET /v1/tips 或 GET /v1/me/tips 核对编号；不在您管辖范围内的同样查不到。',
    en: 'See GET /v1/tips or GET /v1/me/tips for the ids; what lies outside your area is not found either.'
  },
  detail: () => ({
    zh: '查不到这个编号的线索，请核对编号。',
    en: 'No tip that you may see has this id; check the id.'
  }),
  example: {}
})

export const stewardRequired = defineProblem({
  kind: 'forbidden',
  code: 'steward_required',
  title: { zh: '只有流动管家可以上报线索', en: 'Only stewards file tips' },
  advice: {
    zh: '请联系所在社区，聘任为“流动管家”后再上报。',
    en: 'Ask your community to be appointed as a steward.'
  },
  detail: () => ({
    zh: '您现在不是“流动管家”，不能上报线索；请联系所在社区聘任。',
    en: 'You are no steward now; ask your community to be appointed.'
  }),
  example: {}
})

export const tipPlaceNotFitting = defineProblem({
  kind: 'invalid',
  code: 'tip_place_not_fitting',
  title: { zh: '线索的地点不对', en: 'The place of the tip does not fit' },
  advice: {
    zh: 'station_code 和 position 必须二选一；驿站和 area_code 须在您所在的街道内，area_code 须是社区。',
    en: 'Give either station_code or position; the station and area_code, a community, lie in your sub-district.'
  },
  detail: () => ({
    zh: '请在 station_code 和 position 中填写一项；驿站或社区须在您所在的街道内。',
    en: 'Give one of station_code and position; the station or community must lie in your sub-district.'
  }),
  example: {}
})

const STATUS_LABELS: Readonly<Record<TipStatus, { zh: string; en: string }>> = {
  filed: { zh: '待受理', en: 'not accepted yet' },
  accepted: { zh: '已受理', en: 'accepted' },
  handed_on: { zh: '已转办', en: 'handed on' },
  answered: { zh: '已答复', en: 'answered' },
  closed: { zh: '已办结', en: 'closed' },
  declined: { zh: '不予受理', en: 'declined' }
}

export const tipStepNotPossible = defineProblem<{ status: TipStatus }>({
  kind: 'conflict',
  code: 'tip_step_not_possible',
  title: { zh: '线索现在不能这样办理', en: 'The step cannot be taken now' },
  advice: {
    zh: '先受理（或不予受理），再转办、答复、办结；办结和不予受理之后不再改变。',
    en: 'A tip is accepted or declined first, then handed on, answered and closed; after that it stays.'
  },
  detail: ({ status }) => ({
    zh: `这条线索${STATUS_LABELS[status].zh}，不能这样办理。`,
    en: `The tip is ${STATUS_LABELS[status].en}; this cannot be done with it now.`
  }),
  example: { status: 'closed' }
})

export const tipNotAnswered = defineProblem({
  kind: 'conflict',
  code: 'tip_not_answered',
  pointer: '/body/reason',
  title: { zh: '还没有答复', en: 'Nobody has answered yet' },
  advice: {
    zh: '请先答复，或写明不答复就办结的原因。',
    en: 'Answer first, or say why it is closed without an answer.'
  },
  detail: () => ({
    zh: '这条线索还没有答复；不答复就办结的，请在 reason 中写明原因。',
    en: 'The tip has no answer; say in reason why it is closed without one.'
  }),
  example: {}
})

export const tipHandedToNotFitting = defineProblem({
  kind: 'invalid',
  code: 'tip_handed_to_not_fitting',
  pointer: '/body/area_code',
  title: { zh: '转办的对象不对', en: 'The tip cannot be handed on there' },
  advice: {
    zh: '请填写 area_code（同一街道的社区，或街道本身）或 unit（其他单位的名称），至少一项。',
    en: 'Give area_code (a community of the same sub-district, or the sub-district itself) or unit (the name of another body).'
  },
  detail: () => ({
    zh: '请填写同一街道的 area_code，或在 unit 中写明单位。',
    en: 'Give an area_code of the same sub-district, or name a body in unit.'
  }),
  example: {}
})

export const tipDecided = defineProblem({
  kind: 'conflict',
  code: 'tip_decided',
  title: { zh: '线索已经受理', en: 'The tip is decided about' },
  advice: {
    zh: '照片只能在受理之前上传；有新情况请另外上报。',
    en: 'Photos are put before a tip is accepted; file another one for what is new.'
  },
  detail: () => ({
    zh: '这条线索已经有人办理，不能再加照片；有新情况请另外上报。',
    en: 'The tip is being seen to and takes no more photos; file another one for what is new.'
  }),
  example: {}
})

export const tipPhotoNotFound = defineProblem({
  kind: 'not_found',
  code: 'tip_photo_not_found',
  pointer: '/path/number',
  title: { zh: '没有这张照片', en: 'There is no such photo' },
  advice: {
    zh: '线索的照片见 photos；本人信息已删除的，照片也不再保留。',
    en: 'The photos of a tip stand in photos; with an erased person their photos go as well.'
  },
  detail: () => ({ zh: '这条线索没有这张照片。', en: 'The tip has no such photo.' }),
  example: {}
})

export const tipPhotoTaken = defineProblem({
  kind: 'conflict',
  code: 'tip_photo_taken',
  pointer: '/path/number',
  title: { zh: '这个序号已有照片', en: 'The number has a photo already' },
  advice: {
    zh: '照片上传后不再更换；另一张请用另一个序号。同一张照片可以重复上传。',
    en: 'A photo stays as it was put; use another number for another one. The same one may be put again.'
  },
  detail: () => ({
    zh: '这个序号已有另一张照片，请换一个序号。',
    en: 'Another photo has this number; use the next one.'
  }),
  example: {}
})

const FAULTS: Readonly<Record<ImageFault, { zh: string; en: string }>> = {
  no_image: { zh: '不是 JPEG、PNG 或 WebP 照片', en: 'is no JPEG, PNG or WebP picture' },
  broken: { zh: '照片不完整或已损坏', en: 'is broken or not whole' },
  too_large: { zh: '照片的尺寸太大', en: 'has too many pixels' },
  animated: { zh: '是动画而不是照片', en: 'is an animation and no photo' },
  unusual: { zh: '照片的编码方式不受支持', en: 'is coded in an unusual way' }
}

export const photoNotReadable = defineProblem<{ fault: ImageFault }>({
  kind: 'unprocessable',
  code: 'photo_not_readable',
  pointer: '/body',
  title: { zh: '照片读不出来', en: 'The photo cannot be read' },
  advice: {
    zh: '请上传手机拍摄的 JPEG、PNG 或 WebP 原图，每张不超过 5 MB；改了扩展名的其他文件不行。',
    en: 'Put a JPEG, PNG or WebP of at most 5 MB as the phone took it; another file under such a name will not do.'
  },
  detail: ({ fault }) => ({
    zh: `这个文件${FAULTS[fault].zh}，请重新拍摄或选择另一张。`,
    en: `The file ${FAULTS[fault].en}; take or choose another one.`
  }),
  example: { fault: 'no_image' }
})

export const photoFormatNotSupported = defineProblem({
  kind: 'unsupported_media_type',
  code: 'photo_format_not_supported',
  title: { zh: '不支持这种格式', en: 'The format is not supported' },
  advice: {
    zh: '请求体是照片本身，Content-Type 为 image/jpeg、image/png 或 image/webp。',
    en: 'The body is the photo itself, with image/jpeg, image/png or image/webp as Content-Type.'
  },
  detail: () => ({
    zh: '请直接上传照片，Content-Type 为 image/jpeg、image/png 或 image/webp。',
    en: 'Send the photo itself as image/jpeg, image/png or image/webp.'
  }),
  example: {}
})

export const photosUnavailable = defineProblem({
  kind: 'unavailable',
  code: 'photos_unavailable',
  title: { zh: '照片暂时不能存取', en: 'Photos cannot be kept or read now' },
  advice: { zh: '请稍后再试；一直如此请告诉管理员。', en: 'Try again later; tell the administrator where it lasts.' },
  detail: () => ({ zh: '照片暂时不能存取，请稍后再试。', en: 'Photos cannot be kept or read now; try again later.' }),
  example: {}
})
