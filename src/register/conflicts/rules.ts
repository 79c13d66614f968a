/** Open until a person settles it, or until it is none any more. */
export const CONFLICT_STATUSES = ['open', 'resolved', 'superseded', 'agreed'] as const
export type ConflictStatus = (typeof CONFLICT_STATUSES)[number]

export const CONFLICT_CHOICES = ['mine', 'theirs', 'value'] as const
export type ConflictChoice = (typeof CONFLICT_CHOICES)[number]
