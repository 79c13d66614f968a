const STATION_CODE = /^[A-Z][A-Z0-9]*(-[A-Z0-9]+)*$/

/** Capital letters and digits, in parts joined by hyphens: what can stand on a sign and be read out. */
export const isStationCode = (text: string): boolean => text.length >= 3 && text.length <= 32 && STATION_CODE.test(text)
