import { defineProblem } from '../../problem.ts'
import type { SubmissionStatus } from '../submissions/rules/codes.ts'

const STATUS_NAMES: Readonly<Record<SubmissionStatus, string>> = {
  received: '等待审核',
  approved: '已入台账',
  has_issues: '已退回修改',
  rejected: '已不予采用'
}

export const submissionNotInStatus = defineProblem({
  kind: 'conflict',
  code: 'submission_not_in_status',
  title: { zh: '填报现在不能这样处理', en: 'The submission is past that' },
  advice: {
    zh: '等待审核（received）的可以通过、退回或不予采用，退回修改（has_issues）的可以不予采用，已入台账（approved）的可以撤销；请用 GET /v1/submissions/{id} 查看状态。',
    en: 'What is received may be approved, returned or rejected, what has issues may be rejected, and what is approved may be unapproved; see GET /v1/submissions/{id}.'
  },
  detail: ({ status }: { status: SubmissionStatus }) => ({
    zh: `这份填报${STATUS_NAMES[status]}，现在不能这样处理，请查看它的状态。`,
    en: `The submission is ${status}, so this cannot be done; see its status.`
  }),
  example: { status: 'approved' }
})

export const submissionOfOwn = defineProblem({
  kind: 'forbidden',
  code: 'submission_of_own',
  title: { zh: '不能审核自己的填报', en: 'Nobody reviews their own' },
  advice: {
    zh: '请社区其他工作人员或街道管理员审核。',
    en: 'Ask a colleague or the administrator of the sub-district.'
  },
  detail: () => ({
    zh: '这份填报是您自己的，请其他工作人员审核。',
    en: 'The submission is yours; have somebody else review it.'
  }),
  example: {}
})

export const submissionSubjectPending = defineProblem({
  kind: 'conflict',
  code: 'submission_subject_pending',
  title: { zh: '对象还不在台账中', en: 'The subject is not in the register yet' },
  advice: {
    zh: '它等待新登记对象的那份填报：那份审核通过后，这份自动采用。',
    en: 'It waits for the submission by which its subject is registered, and is taken in once that is approved.'
  },
  detail: () => ({
    zh: '对象还不在台账中，请先审核新登记它的那份填报。',
    en: 'The subject is not in the register yet; review the submission that registers it first.'
  }),
  example: {}
})
