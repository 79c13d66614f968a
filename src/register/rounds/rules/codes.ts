export const ROUND_KINDS = ['baseline', 'monthly'] as const
export type RoundKind = (typeof ROUND_KINDS)[number]

/** A round goes from one to the next and never back. */
export const ROUND_STATUSES = ['planned', 'open', 'closed'] as const
export type RoundStatus = (typeof ROUND_STATUSES)[number]

/** What may come of a visit. */
export const OUTCOMES = ['met', 'absent', 'refused', 'moved', 'left_trade', 'new'] as const
export type Outcome = (typeof OUTCOMES)[number]

/** What an outcome may be corrected to: nobody becomes new afterwards. */
export const CORRECTED_OUTCOMES = ['met', 'absent', 'refused', 'moved', 'left_trade'] as const
export type CorrectedOutcome = (typeof CORRECTED_OUTCOMES)[number]

/** Why the outcome of a closed round is put right. */
export const CORRECTION_REASONS = ['recorded_late', 'recorded_wrongly', 'found_in_review', 'subject_objected'] as const
export type CorrectionReason = (typeof CORRECTION_REASONS)[number]
