import type { BusinessKind, Occupation, Sector, SubjectKind, SubjectStatus, Vehicle } from '../rules/codes.ts'

/** How the codes of the register are written in a sheet. */
export const SECTOR_WORDS: Record<Sector, string> = {
  courier: '快递',
  food_delivery: '外卖',
  road_transport: '道路运输',
  live_commerce: '直播电商'
}

export const OCCUPATION_WORDS: Record<Occupation, string> = {
  courier: '快递员',
  food_delivery_rider: '外卖骑手',
  truck_driver: '货车司机',
  ride_hailing_driver: '网约车司机',
  live_streamer: '网络主播'
}

export const BUSINESS_KIND_WORDS: Record<BusinessKind, string> = {
  courier_site: '快递站点',
  live_commerce: '直播电商企业',
  other: '其他'
}

export const VEHICLE_WORDS: Record<Vehicle, string> = {
  none: '没有',
  bicycle: '自行车',
  electric_bicycle: '电动自行车',
  electric_tricycle: '电动三轮车',
  motorcycle: '摩托车',
  car: '轿车',
  van: '面包车',
  truck: '货车'
}

/** What somebody may write; who was merged into another is not in a sheet. */
export const STATUS_WORDS: Record<Extract<SubjectStatus, 'active' | 'left'>, string> = {
  active: '在册',
  left: '已离开'
}

export const YES = '是'
export const NO = '否'

/** In a cell of something personal: take it away. An empty cell leaves it. */
export const TAKE_AWAY = '清空'

export const SHEET_NAMES: Record<SubjectKind, string> = { worker: '新就业人员', business: '新业态企业' }
