export const SHIFT_STATUSES = ['open', 'cancelled'] as const
export type ShiftStatus = (typeof SHIFT_STATUSES)[number]
