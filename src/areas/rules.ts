import type { AreaLevel } from './tables.ts'

const SIGNIFICANT_DIGITS: Record<AreaLevel, number> = {
  province: 2,
  city: 4,
  district: 6,
  subdistrict: 9,
  community: 12
}

/** What the codes of an area and of everything below it start with. */
export const areaPrefix = (code: string, level: AreaLevel): string => code.slice(0, SIGNIFICANT_DIGITS[level])

export const isAreaCode = (text: string): boolean => /^[0-9]{12}$/.test(text)

/** The sub-district that an area lies in or is. */
export const subdistrictOf = (area_code: string): string => `${area_code.slice(0, SIGNIFICANT_DIGITS.subdistrict)}000`
