/** What is done to a submission by who looks at it. */
export const REVIEW_ACTIONS = ['approve', 'return', 'reject', 'unapprove'] as const
export type ReviewAction = (typeof REVIEW_ACTIONS)[number]
