export const SUBJECT_KINDS = ['worker', 'business'] as const
export type SubjectKind = (typeof SUBJECT_KINDS)[number]

/** Who has left may come back. */
export const SUBJECT_STATUSES = ['active', 'left'] as const
/** Merged are those whose id leads to another subject. Nobody writes that: it comes of a merge. */
export type SubjectStatus = (typeof SUBJECT_STATUSES)[number] | 'merged'

export const SECTORS = ['courier', 'food_delivery', 'road_transport', 'live_commerce'] as const
export type Sector = (typeof SECTORS)[number]

export const OCCUPATIONS = [
  'courier',
  'food_delivery_rider',
  'truck_driver',
  'ride_hailing_driver',
  'live_streamer'
] as const
export type Occupation = (typeof OCCUPATIONS)[number]

export const BUSINESS_KINDS = ['courier_site', 'live_commerce', 'other'] as const
export type BusinessKind = (typeof BUSINESS_KINDS)[number]

export const VEHICLES = [
  'none',
  'bicycle',
  'electric_bicycle',
  'electric_tricycle',
  'motorcycle',
  'car',
  'van',
  'truck'
] as const
export type Vehicle = (typeof VEHICLES)[number]

/** How what is recorded came in. */
export const SOURCES = ['desk', 'submission', 'import', 'merge'] as const
export type Source = (typeof SOURCES)[number]
