import { defineProblem } from '../../problem.ts'

export const pairingNotFound = defineProblem({
  kind: 'not_found',
  code: 'pairing_not_found',
  pointer: '/path/id',
  title: { zh: '没有这次结对', en: 'There is no such pairing' },
  advice: {
    zh: '请用 GET /v1/pairings/businesses 或 GET /v1/pairings/workers 核对编号；不在您管辖范围内的同样查不到。',
    en: 'See GET /v1/pairings/businesses or GET /v1/pairings/workers for the ids; what lies outside your area is not found either.'
  },
  detail: () => ({
    zh: '您管辖的范围内没有这个编号的结对，请核对编号。',
    en: 'No pairing in your area has this id; check the id.'
  }),
  example: {}
})

export const pairingOverlaps = defineProblem({
  kind: 'conflict',
  code: 'pairing_overlaps',
  title: { zh: '已经结对', en: 'They are paired already' },
  advice: {
    zh: '同一企业与同一社区同一时间只结对一次；先结束原来的结对，或改填开始日期。',
    en: 'A business is paired once at a time with a community; end that pairing first, or give another date.'
  },
  detail: () => ({
    zh: '这家企业与这个社区在这段时间已经结对；先结束原来的结对，或改填 began_on。',
    en: 'The business is paired with that community at this time; end that pairing first, or give another began_on.'
  }),
  example: {}
})

export const pairingEnded = defineProblem<{ ended_on: string }>({
  kind: 'conflict',
  code: 'pairing_ended',
  title: { zh: '结对已经结束', en: 'The pairing has ended' },
  advice: {
    zh: '结对只结束一次，结束后不再改变；继续结对的，请另外登记。',
    en: 'A pairing ends once and stays as it is; record another one where it goes on.'
  },
  detail: ({ ended_on }) => ({
    zh: `这次结对已于 ${ended_on} 结束；继续结对的，请另外登记。`,
    en: `This pairing ended on ${ended_on}; record another one where it goes on.`
  }),
  example: { ended_on: '2026-11-23' }
})

export const pairingSubjectLeft = defineProblem({
  kind: 'conflict',
  code: 'pairing_subject_left',
  pointer: '/body/business_id',
  title: { zh: '企业已经离开', en: 'The business has left' },
  advice: {
    zh: '只与在册的企业结对；回来的，先把它的状态改回 active。',
    en: 'Only active businesses are paired; set the status of one that has come back to active first.'
  },
  detail: () => ({
    zh: '这家企业已不在册，不能结对；回来的，先把状态改回 active。',
    en: 'The business is not active and cannot be paired; where it has come back, set its status to active first.'
  }),
  example: {}
})

export const pairedAreaNotFitting = defineProblem({
  kind: 'invalid',
  code: 'paired_area_not_fitting',
  pointer: '/body/paired_area_code',
  title: { zh: '不能与这个区划结对', en: 'This area cannot be paired with' },
  advice: {
    zh: '企业只与所在街道或该街道的社区结对，且在您的管辖范围内。',
    en: 'A business is paired with its sub-district or a community of it, within your own area.'
  },
  detail: () => ({
    zh: 'paired_area_code 应为企业所在街道或该街道的社区，且在您的管辖范围内。',
    en: 'paired_area_code is the sub-district of the business or a community of it, within your own area.'
  }),
  example: {}
})

export const pairingDayNotGood = defineProblem<{ field: 'began_on' | 'ended_on' }>({
  kind: 'invalid',
  code: 'pairing_day_not_good',
  title: { zh: '结对日期不对', en: 'The day of the pairing is not good' },
  advice: {
    zh: '日期须存在、不晚于今天，结束不早于开始，例如 2026-11-23。',
    en: 'A day exists, is not later than today, and the end not before the beginning, such as 2026-11-23.'
  },
  detail: ({ field }) => ({
    zh: `${field} 应为存在的日期，不晚于今天，结束不早于开始，例如 2026-11-23。`,
    en: `${field} is a date that exists, not later than today, the end not before the beginning, such as 2026-11-23.`
  }),
  example: { field: 'began_on' }
})

export const enumeratorNotFound = defineProblem({
  kind: 'invalid',
  code: 'enumerator_not_found',
  pointer: '/body/enumerator_id',
  title: { zh: '没有这位网格员', en: 'There is no such enumerator' },
  advice: {
    zh: '请填写您管辖范围内在职网格员的编号。',
    en: 'Give the id of an enumerator in your area who is not disabled.'
  },
  detail: () => ({
    zh: '您管辖的范围内没有这位在职的网格员，请核对编号。',
    en: 'Your area has no enumerator with this id who may work; check the id.'
  }),
  example: {}
})
