import { defineProblem } from '../../problem.ts'

export const recordDisputed = defineProblem({
  kind: 'conflict',
  code: 'service_record_disputed',
  title: { zh: '已有异议等待答复', en: 'It is disputed already' },
  advice: {
    zh: '每条记录同时只能有一条没有答复的异议；答复之后可以再次提出。',
    en: 'A record has one dispute at a time; after the answer there may be another.'
  },
  detail: () => ({
    zh: '这条服务记录的上一条异议还没有答复，请等待答复。',
    en: 'Your last dispute of this service record is not answered yet; wait for the answer.'
  }),
  example: {}
})

export const disputeNotFound = defineProblem({
  kind: 'not_found',
  code: 'service_record_dispute_not_found',
  pointer: '/path/dispute_id',
  title: { zh: '没有这条异议', en: 'There is no such dispute' },
  advice: {
    zh: '请用 GET /v1/service-records/{id} 查看 open_dispute_id。',
    en: 'See open_dispute_id of GET /v1/service-records/{id}.'
  },
  detail: () => ({
    zh: '这条服务记录没有这个编号的异议，请核对编号。',
    en: 'The service record has no dispute with this id; check the id.'
  }),
  example: {}
})

export const disputeAnswered = defineProblem({
  kind: 'conflict',
  code: 'service_record_dispute_answered',
  title: { zh: '异议已经答复', en: 'The dispute is answered' },
  advice: { zh: '每条异议只答复一次。', en: 'A dispute is answered once.' },
  detail: () => ({
    zh: '这条异议已经答复，不能再次答复。',
    en: 'This dispute is answered already, and is answered once.'
  }),
  example: {}
})

export const recordUnchanged = defineProblem({
  kind: 'conflict',
  code: 'service_record_unchanged',
  pointer: '/body/worked_minutes',
  title: { zh: '更正没有改变分钟数', en: 'The correction changes nothing' },
  advice: { zh: '更正后的分钟数须与现在的不同。', en: 'The minutes must be others than they are now.' },
  detail: () => ({
    zh: '这条服务记录现在就是这个分钟数，不必更正。',
    en: 'The service record has these minutes already.'
  }),
  example: {}
})
