import type { CellIssue, Field } from './column-kinds.ts'
import { type CoordinateSystem, fromStored, positionToStore } from './rules/positions.ts'

const LNG = '经度'
const LAT = '纬度'
export const CRS = '坐标系'

/** What a file without the column means: the system of the map apps that staff look positions up in. */
export const USUAL_CRS: CoordinateSystem = 'gcj02'

const CRS_WORDS: Record<CoordinateSystem, RegExp> = {
  gcj02: /^(gcj02|火星坐标|(高德|腾讯|微信)(地图|坐标)?)$/,
  wgs84: /^(wgs84|gps(坐标)?)$/,
  bd09: /^(bd09(ll)?|百度(地图|坐标)?)$/
}
const CRS_HINT = '请填写 gcj02（高德、腾讯）、wgs84（GPS）或 bd09（百度）'

export function parseCrs(cell: string): CoordinateSystem | undefined {
  const word = cell
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s_-]+/g, '')
  return (Object.keys(CRS_WORDS) as CoordinateSystem[]).find((crs) => CRS_WORDS[crs].test(word))
}

function parseDegrees(cell: string | undefined): number | undefined {
  const plain = (cell ?? '').normalize('NFKC').trim()
  return /^\d{1,3}(\.\d{1,15})?$/.test(plain) ? Number(plain) : undefined
}

const ISSUES = {
  swapped: '经度和纬度看来写反了，请对调',
  outside_china: '位置不在中国境内，请核对：经度 73 到 136，纬度 3 到 54'
}

export const positionField: Field = {
  headers: [LNG, LAT, CRS],
  optional: [CRS],
  is_required: true,
  write: ({ lng, lat }, crs) => [...fromStored([lng, lat], crs).map(String), crs],
  read: ([lng_cell, lat_cell, crs_cell], facts, { crs, is_new }) => {
    const lng = parseDegrees(lng_cell)
    const lat = parseDegrees(lat_cell)
    const issues: CellIssue[] = []
    if (lng === undefined) issues.push({ column: LNG, reason: '请填写以度为单位的小数，例如 116.592591' })
    if (lat === undefined) issues.push({ column: LAT, reason: '请填写以度为单位的小数，例如 35.414652' })
    if (crs_cell !== undefined && parseCrs(crs_cell) === undefined) issues.push({ column: CRS, reason: CRS_HINT })
    if (lng === undefined || lat === undefined || issues.length > 0) return issues
    const read = positionToStore([lng, lat], crs, is_new ? undefined : [facts.lng, facts.lat])
    if ('issue' in read) return [{ column: LNG, reason: ISSUES[read.issue] }]
    return { lng: read.position[0], lat: read.position[1] }
  }
}
