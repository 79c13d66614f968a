import { defineProblem } from '../../problem.ts'

export const stewardNotFound = defineProblem({
  kind: 'not_found',
  code: 'steward_not_found',
  pointer: '/path/id',
  title: { zh: '没有这位流动管家', en: 'There is no such steward' },
  advice: {
    zh: '请用 GET /v1/stewards 核对编号；不在您管辖范围内的同样查不到。',
    en: 'See GET /v1/stewards for the ids; who is outside your area is not found either.'
  },
  detail: () => ({
    zh: '您管辖的范围内没有这个编号的流动管家，请核对编号。',
    en: 'No steward in your area has this id; check the id.'
  }),
  example: {}
})

export const stewardWorkerNotFound = defineProblem({
  kind: 'invalid',
  code: 'steward_worker_not_found',
  pointer: '/body/worker_id',
  title: { zh: '台账中没有这位新就业人员', en: 'The register has no such worker' },
  advice: {
    zh: '请填写您管辖范围内新就业人员的台账编号，见 GET /v1/workers。',
    en: 'Give the id of a worker in your area, see GET /v1/workers.'
  },
  detail: () => ({
    zh: '您管辖的范围内没有这个编号的新就业人员，请核对编号。',
    en: 'No worker in your area has this id; check the id.'
  }),
  example: {}
})

export const stewardWorkerLeft = defineProblem({
  kind: 'conflict',
  code: 'steward_worker_left',
  pointer: '/body/worker_id',
  title: { zh: '这位新就业人员已离开', en: 'The worker has left' },
  advice: {
    zh: '只聘任在册人员；回来的请先在台账中改回在册。',
    en: 'Only active workers are appointed; record first that they are back.'
  },
  detail: () => ({
    zh: '这位新就业人员已离开或信息已删除，不能聘任为流动管家。',
    en: 'The worker has left or is erased and cannot be appointed.'
  }),
  example: {}
})

export const stewardAppointed = defineProblem({
  kind: 'conflict',
  code: 'steward_appointed',
  pointer: '/body/worker_id',
  title: { zh: '已经是流动管家', en: 'Appointed already' },
  advice: { zh: '不必再次聘任，见 GET /v1/stewards。', en: 'Once is enough, see GET /v1/stewards.' },
  detail: () => ({ zh: '这位新就业人员已经是流动管家。', en: 'The worker is a steward already.' }),
  example: {}
})

export const stewardEnded = defineProblem({
  kind: 'conflict',
  code: 'steward_ended',
  title: { zh: '聘任已经结束', en: 'The appointment has ended' },
  advice: {
    zh: '聘任只结束一次；再次聘任请新建。',
    en: 'An appointment ends once; appoint anew where it is to go on.'
  },
  detail: () => ({ zh: '这次聘任已经结束，不再改变。', en: 'This appointment has ended and stays as it is.' }),
  example: {}
})
