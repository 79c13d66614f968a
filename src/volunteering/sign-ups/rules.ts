export const SIGN_UP_STATUSES = ['confirmed', 'waiting', 'cancelled', 'no_show'] as const
export type SignUpStatus = (typeof SIGN_UP_STATUSES)[number]
