/** What becomes of a submission. */
export const SUBMISSION_STATUSES = ['received', 'approved', 'has_issues', 'rejected'] as const
export type SubmissionStatus = (typeof SUBMISSION_STATUSES)[number]

/** Why a submission waits before it enters the register. */
export const HOLD_REASONS = [
  'subject_pending',
  'new_subject',
  'changed_identity',
  'outlier',
  'replacement',
  'sample',
  'unapproved'
] as const
export type HoldReason = (typeof HOLD_REASONS)[number]
