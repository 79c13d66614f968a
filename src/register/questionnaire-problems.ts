import { defineProblem, type InputError, type Problem, type Sentence } from '../problem.ts'
import { definitionSentence } from './questionnaire-sentences.ts'
import type { DefinitionIssue } from './rules/definitions.ts'

export const questionnaireNotFound = defineProblem({
  kind: 'not_found',
  code: 'questionnaire_not_found',
  pointer: '/path/code',
  title: { zh: '没有这份问卷', en: 'There is no such questionnaire' },
  advice: {
    zh: '请用 GET /v1/questionnaires 核对问卷的代码和版本。',
    en: 'See GET /v1/questionnaires for codes and versions.'
  },
  detail: () => ({
    zh: '本街道没有这份问卷的这个版本，请用 GET /v1/questionnaires 核对代码和版本。',
    en: 'Your sub-district has no such version of a questionnaire; see GET /v1/questionnaires.'
  }),
  example: {}
})

export const questionnaireNotDraft = defineProblem({
  kind: 'conflict',
  code: 'questionnaire_not_draft',
  title: { zh: '只有草稿可以修改或发布', en: 'Only a draft can be changed or published' },
  advice: {
    zh: '已发布的版本不再改变：请用同一代码 POST /v1/questionnaires 新建下一个版本。',
    en: 'A published version never changes: make its next version with the same code by POST /v1/questionnaires.'
  },
  detail: ({ status }: { status: 'published' | 'retired' }) => ({
    zh: `这个版本${status === 'published' ? '已发布' : '已停用'}，内容不再改变；请用同一代码新建下一个版本。`,
    en: `This version is ${status} and stays as it is; make the next version with the same code.`
  }),
  example: { status: 'published' }
})

export const questionnaireKindDiffers = defineProblem({
  kind: 'conflict',
  code: 'questionnaire_kind_differs',
  pointer: '/body/subject_kind',
  title: { zh: '问卷的对象不能改变', en: 'A questionnaire stays about the same kind of subject' },
  advice: {
    zh: '同一代码的各个版本对象相同；问另一种对象请换一个代码。',
    en: 'All versions of a code are about the same kind; choose another code for another kind.'
  },
  detail: ({ subject_kind }: { subject_kind: string }) => ({
    zh: `这份问卷以前的版本是问${subject_kind === 'worker' ? '新就业人员' : '新业态企业'}的，请改对象或换一个代码。`,
    en: `Earlier versions of this questionnaire are about a ${subject_kind}; say the same or choose another code.`
  }),
  example: { subject_kind: 'business' }
})

export const definitionNotValid = defineProblem({
  kind: 'invalid',
  code: 'definition_not_valid',
  title: { zh: '问卷的内容有误', en: 'The questionnaire is not valid' },
  advice: {
    zh: '请按 errors 中每一项的 pointer 找到那个问题，照其说明改正后重新提交。',
    en: 'Follow the pointer of each item of errors to the question, correct it and send it again.'
  },
  detail: ({ first }: { first: Sentence }) => first,
  example: { first: definitionSentence({ path: '', fault: 'circular', circle: ['vehicle', 'sector', 'vehicle'] }) }
})

/** Nobody reads further than this before correcting something. */
const ERRORS_MAX = 100

/** All that is wrong with a definition, each at its place. */
export function definitionProblem(issues: readonly [DefinitionIssue, ...DefinitionIssue[]]): Problem {
  const errors = issues.slice(0, ERRORS_MAX).map(
    (issue): InputError => ({
      pointer: `/body/definition${issue.path}`,
      code: issue.fault,
      detail: definitionSentence(issue)
    })
  )
  return definitionNotValid({ first: definitionSentence(issues[0]) }, errors)
}
