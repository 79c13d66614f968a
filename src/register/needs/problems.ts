import { defineProblem } from '../../problem.ts'
import type { NeedStatus } from './rules.ts'

export const needNotFound = defineProblem({
  kind: 'not_found',
  code: 'need_not_found',
  pointer: '/path/id',
  title: { zh: '没有这条需求', en: 'There is no such need' },
  advice: {
    zh: '请用 GET /v1/needs 核对编号；不在您管辖范围内的同样查不到。',
    en: 'See GET /v1/needs for the ids; what lies outside your area is not found either.'
  },
  detail: () => ({
    zh: '您管辖的范围内没有这个编号的需求，请核对编号。',
    en: 'No need in your area has this id; check the id.'
  }),
  example: {}
})

export const needSubjectNotFound = defineProblem({
  kind: 'invalid',
  code: 'need_subject_not_found',
  pointer: '/body/subject_id',
  title: { zh: '台账中没有提出需求的人或企业', en: 'The register does not have who asks' },
  advice: {
    zh: '请填写您管辖范围内的新就业人员或企业的台账编号，见 GET /v1/workers 和 GET /v1/businesses。',
    en: 'Give the id of a worker or a business in your area, see GET /v1/workers and GET /v1/businesses.'
  },
  detail: () => ({
    zh: '您管辖的范围内没有这个编号的新就业人员或企业，请核对编号。',
    en: 'No worker or business in your area has this id; check the id.'
  }),
  example: {}
})

export const needSettled = defineProblem<{ status: NeedStatus }>({
  kind: 'conflict',
  code: 'need_settled',
  title: { zh: '需求已经办结', en: 'The need is settled' },
  advice: {
    zh: '已答复的需求只能再次答复、告知或关闭，已关闭的不再改变；还要办理的，请另外登记一条需求。',
    en: 'An answered need is answered anew, told or closed; a closed one stays as it is. Raise another need for what is left to do.'
  },
  detail: ({ status }) => ({
    zh: `这条需求的状态是 ${status}，不能再这样改；还要办理的，请另外登记一条需求。`,
    en: `This need is ${status} and cannot be changed like that; raise another need for what is left to do.`
  }),
  example: { status: 'closed' }
})

export const needNotAnswered = defineProblem({
  kind: 'conflict',
  code: 'need_not_answered',
  title: { zh: '需求还没有答复', en: 'The need is not answered' },
  advice: {
    zh: '先用 POST /v1/needs/{id}/answer 登记答复，再告知本人；没有答复就要关闭的，请写明 reason。',
    en: 'Answer it by POST /v1/needs/{id}/answer before it is told; closing it unanswered takes a reason.'
  },
  detail: () => ({
    zh: '这条需求还没有答复：请先登记答复；没有答复就要关闭的，请写明 reason。',
    en: 'This need has no answer yet: record one first, or close it with a reason.'
  }),
  example: {}
})

export const needTextEmpty = defineProblem({
  kind: 'invalid',
  code: 'need_text_empty',
  title: { zh: '没有写内容', en: 'The text says nothing' },
  advice: {
    zh: '请写明内容，只有空白不算。',
    en: 'Say what it is about; blanks say nothing.'
  },
  detail: () => ({
    zh: '这一项只有空白，请写明内容。',
    en: 'There is nothing here but blanks; say what it is about.'
  }),
  example: {}
})

export const dueOnMalformed = defineProblem({
  kind: 'invalid',
  code: 'due_on_malformed',
  pointer: '/body/due_on',
  title: { zh: '办理期限写法不对', en: 'The due date cannot be read' },
  advice: {
    zh: '请填写存在的日期，例如 2026-12-07。',
    en: 'Give a date that exists, such as 2026-12-07.'
  },
  detail: () => ({
    zh: 'due_on 应为存在的日期，例如 2026-12-07。',
    en: 'due_on is a date that exists, such as 2026-12-07.'
  }),
  example: {}
})

export const responsibleNotFound = defineProblem({
  kind: 'invalid',
  code: 'responsible_not_found',
  pointer: '/body/responsible_id',
  title: { zh: '没有这位承办人', en: 'There is nobody to be responsible' },
  advice: {
    zh: '承办人须是在职的工作人员，其管辖范围包括这条需求所在的社区，且在您的管辖范围内。',
    en: 'Who is responsible works for an area that covers the community of the need, is not disabled, and lies within your area.'
  },
  detail: () => ({
    zh: '您管辖的范围内没有这位负责该社区的在职工作人员，请核对编号。',
    en: 'Nobody with this id in your area works for that community; check the id.'
  }),
  example: {}
})
