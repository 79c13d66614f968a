export const STATION_CODE = /^[A-Z][A-Z0-9]*(-[A-Z0-9]+)*$/

export const STATION_CODE_CHARACTERS = { least: 3, most: 32 } as const

/** Capital letters and digits, in parts joined by hyphens: what can stand on a sign and be read out. */
export const isStationCode = (text: string): boolean =>
  text.length >= STATION_CODE_CHARACTERS.least && text.length <= STATION_CODE_CHARACTERS.most && STATION_CODE.test(text)
