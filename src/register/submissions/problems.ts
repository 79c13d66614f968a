import { defineProblem, type InputError, type Problem, type Sentence } from '../../problem.ts'
import { answerSentences } from '../questionnaire-sentences.ts'
import type { AnswerIssue } from '../rules/answers.ts'
import type { ItemFault } from './rules/items.ts'

export const submissionNotFound = defineProblem({
  kind: 'not_found',
  code: 'submission_not_found',
  pointer: '/path/id',
  title: { zh: '没有这份填报', en: 'There is no such submission' },
  advice: {
    zh: '请用 GET /v1/submissions 核对编号；不在您管辖范围内的同样查不到，网格员只看得到自己的。',
    en: 'See GET /v1/submissions for the ids; those outside your area are not found either, and enumerators find their own.'
  },
  detail: () => ({
    zh: '您能查看的填报中没有这个编号，请核对。',
    en: 'None of the submissions that you may see has this id; check it.'
  }),
  example: {}
})

export const submissionIdTaken = defineProblem({
  kind: 'conflict',
  code: 'submission_id_taken',
  pointer: '/body/id',
  title: { zh: '这个填报编号已用过', en: 'The id is another submission’s' },
  advice: {
    zh: '同一编号再次提交，内容须与第一次完全相同；内容不同的请换一个新编号，重报的用 replaces_id 指出原来那份。',
    en: 'An id that is sent again must say the same as the first time. Give other content an id of its own, with replaces_id where it takes the place of another.'
  },
  detail: () => ({
    zh: '这个编号的填报已经收到，内容与这次不同；请换一个新编号再提交。',
    en: 'A submission with this id has been received and says something else; send this one with an id of its own.'
  }),
  example: {}
})

const ITEM_SENTENCES: Readonly<Record<ItemFault, Sentence>> = {
  new_without_outcome: {
    zh: '新登记的对象，outcome 应为 new。',
    en: 'The outcome for a new subject is new.'
  },
  outcome_without_new: {
    zh: 'outcome 为 new 时，is_new 应为 true。',
    en: 'With the outcome new, is_new is true.'
  },
  new_with_base: {
    zh: '新登记的对象还没有版本，请去掉 base_version。',
    en: 'A new subject has no version yet; leave out base_version.'
  },
  area_with_base: {
    zh: '已在台账中的对象不用填 area_code，请去掉。',
    en: 'area_code is for what is not in the register yet; leave it out.'
  },
  unchanged_with_answers: {
    zh: '“没有变化”不带回答：请去掉 answers 或 is_unchanged。',
    en: 'What is unchanged has no answers; leave out answers or is_unchanged.'
  },
  unchanged_without_base: {
    zh: '“没有变化”须说明核对的是哪个版本，请填写 base_version。',
    en: 'Say which version was found unchanged: give base_version.'
  },
  unchanged_without_meeting: {
    zh: '只有见到了对象才能说没有变化，outcome 应为 met。',
    en: 'Only who was met can be found unchanged; the outcome is met.'
  },
  answers_without_meeting: {
    zh: '没有见到对象就没有回答，请去掉 answers 或改 outcome。',
    en: 'Who was not met has answered nothing; leave out answers or correct the outcome.'
  },
  met_without_answers: {
    zh: '见到了对象，请填写 answers，或用 is_unchanged 说明没有变化。',
    en: 'Give answers for who was met, or say is_unchanged.'
  },
  needs_without_meeting: {
    zh: '没有见到对象就没有提出需求，请去掉 needs 或改 outcome。',
    en: 'Who was not met has asked for nothing; leave out needs or correct the outcome.'
  }
}

export const submissionInconsistent = defineProblem({
  kind: 'invalid',
  code: 'submission_inconsistent',
  title: { zh: '填报前后矛盾', en: 'The submission contradicts itself' },
  advice: {
    zh: '请按 errors 中的说明改正 is_new、is_unchanged、outcome、answers、needs、base_version、area_code 之间的矛盾。',
    en: 'Correct what does not fit between is_new, is_unchanged, outcome, answers, needs, base_version and area_code.'
  },
  detail: ({ fault }: { fault: ItemFault }) => ITEM_SENTENCES[fault],
  example: { fault: 'met_without_answers' }
})

export const deviceTimeNotCredible = defineProblem({
  kind: 'invalid',
  code: 'device_time_not_credible',
  pointer: '/body/device_time',
  title: { zh: '设备时间不可信', en: 'The time of the device cannot be right' },
  advice: {
    zh: '设备时间比现在晚一天以上：请校准设备的日期和时间后重新填报。',
    en: 'It lies more than a day ahead: set the date and the time of the device and fill in again.'
  },
  detail: () => ({
    zh: '设备时间比现在晚一天以上，请校准设备时间后重新填报。',
    en: 'The time of the device lies more than a day ahead; set its clock and fill in again.'
  }),
  example: {}
})

export const communityNotAssigned = defineProblem({
  kind: 'forbidden',
  code: 'community_not_assigned',
  title: { zh: '这个社区没有分配给您', en: 'The community is not assigned to you' },
  advice: {
    zh: '网格员只填报本轮分配给自己的社区；分配有变化的，请社区或街道工作人员处理。',
    en: 'Enumerators submit for the communities that they are assigned in the round; ask the staff of the community or the sub-district.'
  },
  detail: () => ({
    zh: '本轮摸排中这个社区没有分配给您，请联系社区或街道工作人员。',
    en: 'In this round the community is not assigned to you; ask the staff of the community or the sub-district.'
  }),
  example: {}
})

export const subjectNotInRound = defineProblem({
  kind: 'conflict',
  code: 'subject_not_in_round',
  title: { zh: '对象不在本轮摸排范围内', en: 'The subject does not lie in the area of the round' },
  advice: {
    zh: '请选择对象所在社区的摸排轮次。',
    en: 'Choose the round of the community where the subject lies.'
  },
  detail: () => ({
    zh: '对象所在的社区不在这一轮的范围内，请选择那个社区的轮次。',
    en: 'The community of the subject does not belong to this round; choose the round of that community.'
  }),
  example: {}
})

export const baseVersionUnknown = defineProblem({
  kind: 'conflict',
  code: 'base_version_unknown',
  pointer: '/body/base_version',
  title: { zh: '还没有这个版本', en: 'There is no such version yet' },
  advice: {
    zh: 'base_version 应是填报时台账中的版本，请重新同步后再填报。',
    en: 'base_version is the version that the register had; synchronise again.'
  },
  detail: ({ version }: { version: number }) => ({
    zh: `台账中这个对象现在是第 ${version} 版，没有所填的版本，请重新同步后再填报。`,
    en: `The register has version ${version} of this subject and not yet the one that is given; synchronise again.`
  }),
  example: { version: 3 }
})

export const newSubjectIncomplete = defineProblem({
  kind: 'invalid',
  code: 'new_subject_incomplete',
  title: { zh: '新登记的内容不全', en: 'Too little is known of the new subject' },
  advice: {
    zh: '新登记的人员至少要有社区、行业和职业，企业至少要有社区、行业、类别和名称；问卷没有问社区的，请填写 area_code。',
    en: 'Of a new worker give at least community, sector and occupation, of a business community, sector, kind and name; give area_code where the questionnaire does not ask for the community.'
  },
  detail: ({ fields }: { fields: readonly string[] }) => ({
    zh: `新登记的内容缺少 ${fields.join('、')}，请补充。`,
    en: `For a new subject ${fields.join(', ')} must be given as well.`
  }),
  example: { fields: ['area_code'] }
})

export const replacedNotReturned = defineProblem({
  kind: 'conflict',
  code: 'replaced_not_returned',
  pointer: '/body/replaces_id',
  title: { zh: '原来的填报不能这样重报', en: 'That submission cannot be replaced' },
  advice: {
    zh: '只能重报自己的、退回修改（has_issues）的、同一轮次同一对象的填报，每份只重报一次。',
    en: 'One’s own submission that has come back (has_issues) may be replaced once, in the same round and for the same subject.'
  },
  detail: () => ({
    zh: 'replaces_id 不是您的、退回修改的、同一轮次同一对象的填报，或已经重报过，请核对。',
    en: 'replaces_id is not a submission of yours that has come back, of this round and subject, or it was replaced already; check it.'
  }),
  example: {}
})

export const answersNotValid = defineProblem({
  kind: 'invalid',
  code: 'answers_not_valid',
  title: { zh: '回答有误', en: 'The answers are not valid' },
  advice: {
    zh: '请按 errors 中每一项的 pointer 找到那个问题，照其说明改正后重新提交。',
    en: 'Follow the pointer of each item of errors to the question, correct its answer and send it again.'
  },
  detail: ({ first }: { first: Sentence }) => first,
  example: { first: answerSentences.required }
})

/** Nobody reads further than this before correcting something. */
const ERRORS_MAX = 50

/** All that is wrong with the answers, each at its question; undefined where nothing is. */
export function answersProblem([first, ...others]: readonly AnswerIssue[]): Problem | undefined {
  if (first === undefined) return undefined
  const errors = [first, ...others].slice(0, ERRORS_MAX).map(
    ({ path, fault }): InputError => ({
      pointer: `/body/answers${path}`,
      code: fault,
      detail: answerSentences[fault]
    })
  )
  return answersNotValid({ first: answerSentences[first.fault] }, errors)
}
