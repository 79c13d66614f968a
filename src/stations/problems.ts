import { defineProblem } from '../problem.ts'

export const stationNotFound = defineProblem({
  kind: 'not_found',
  code: 'station_not_found',
  pointer: '/path/code',
  title: { zh: '没有这座驿站', en: 'There is no such station' },
  advice: {
    zh: '请用 GET /v1/stations 查询驿站编码，注意大小写。',
    en: 'See GET /v1/stations for the codes; mind the case.'
  },
  detail: ({ code }: { code: string }) => ({
    zh: `没有编码为 ${code} 的驿站，请用 GET /v1/stations 核对编码。`,
    en: `No station has the code ${code}; see GET /v1/stations for the codes there are.`
  }),
  example: { code: 'GYG-999' }
})

export const positionMalformed = defineProblem({
  kind: 'invalid',
  code: 'position_malformed',
  pointer: '/query/near',
  title: { zh: '位置写法不对', en: 'The position cannot be read' },
  advice: {
    zh: '请写成“经度,纬度”，例如 116.5926,35.4147。',
    en: 'Write longitude,latitude, such as 116.5926,35.4147.'
  },
  detail: () => ({
    zh: '参数 near 应写成“经度,纬度”两个数字，例如 116.5926,35.4147。',
    en: 'The parameter near must be two numbers, longitude,latitude, such as 116.5926,35.4147.'
  }),
  example: {}
})

export const positionOutsideChina = defineProblem({
  kind: 'invalid',
  code: 'position_outside_china',
  title: { zh: '位置不在中国境内', en: 'The position is outside China' },
  advice: {
    zh: '请核对顺序（先经度后纬度）和数值：经度 73 到 136，纬度 3 到 54。',
    en: 'Check the order (longitude first) and the values: longitude 73 to 136, latitude 3 to 54.'
  },
  detail: ({ looks_swapped }: { looks_swapped: boolean }) => ({
    zh: looks_swapped
      ? '经度和纬度看来写反了，请写成“经度,纬度”，例如 116.5926,35.4147。'
      : '位置不在中国境内，请核对：经度 73 到 136 在前，纬度 3 到 54 在后。',
    en: looks_swapped
      ? 'Longitude and latitude seem to be swapped; write longitude,latitude, such as 116.5926,35.4147.'
      : 'The position is outside China; give longitude (73 to 136) first, then latitude (3 to 54).'
  }),
  example: { looks_swapped: true }
})

export const boxMalformed = defineProblem({
  kind: 'invalid',
  code: 'bbox_malformed',
  pointer: '/query/bbox',
  title: { zh: '矩形范围写法不对', en: 'The box cannot be read' },
  advice: {
    zh: '请写成“西,南,东,北”四个数字，例如 116.55,35.38,116.65,35.45。',
    en: 'Write west,south,east,north, such as 116.55,35.38,116.65,35.45.'
  },
  detail: () => ({
    zh: '参数 bbox 应写成“西,南,东,北”四个数字，例如 116.55,35.38,116.65,35.45。',
    en: 'The parameter bbox must be four numbers, west,south,east,north, such as 116.55,35.38,116.65,35.45.'
  }),
  example: {}
})

export const boxInsideOut = defineProblem({
  kind: 'invalid',
  code: 'bbox_inside_out',
  pointer: '/query/bbox',
  title: { zh: '矩形范围的边写反了', en: 'The box is inside out' },
  advice: {
    zh: '请按“西,南,东,北”排列：西小于东，南小于北。',
    en: 'Give west,south,east,north, with west < east and south < north.'
  },
  detail: () => ({
    zh: '参数 bbox 的西边应小于东边、南边应小于北边，请按“西,南,东,北”重新填写。',
    en: 'In bbox, west must be less than east and south less than north; give west,south,east,north.'
  }),
  example: {}
})

export const radiusWithoutNear = defineProblem({
  kind: 'invalid',
  code: 'radius_without_near',
  pointer: '/query/radius_m',
  title: { zh: '只给了半径，没有给中心', en: 'A radius without a centre' },
  advice: { zh: '请同时给出 near，或去掉 radius_m。', en: 'Give near as well, or leave radius_m out.' },
  detail: () => ({
    zh: '参数 radius_m 要与 near 一起使用，请补上 near 或去掉 radius_m。',
    en: 'The parameter radius_m goes with near; give near as well or leave radius_m out.'
  }),
  example: {}
})

export const unknownAmenity = defineProblem({
  kind: 'invalid',
  code: 'unknown_amenity',
  pointer: '/query/amenities',
  title: { zh: '没有这种设施或服务', en: 'There is no such amenity' },
  advice: {
    zh: '请用 GET /v1/amenities 查询代码，多个代码用逗号隔开。',
    en: 'See GET /v1/amenities for the codes; separate them by commas.'
  },
  detail: ({ code }: { code: string }) => ({
    zh: `没有代码为“${code}”的设施或服务，请用 GET /v1/amenities 核对代码。`,
    en: `No amenity has the code "${code}"; see GET /v1/amenities for the codes there are.`
  }),
  example: { code: 'sauna' }
})

export const unknownLifecycle = defineProblem({
  kind: 'invalid',
  code: 'unknown_lifecycle',
  pointer: '/query/lifecycle',
  title: { zh: '没有这种状态', en: 'There is no such lifecycle' },
  advice: {
    zh: '可用的状态：planned、operating、suspended、removed。',
    en: 'Use planned, operating, suspended or removed.'
  },
  detail: ({ value }: { value: string }) => ({
    zh: `没有“${value}”这种状态，请用 planned、operating、suspended、removed，多个用逗号隔开。`,
    en: `There is no lifecycle "${value}"; use planned, operating, suspended or removed.`
  }),
  example: { value: 'open' }
})

export const timeMalformed = defineProblem({
  kind: 'invalid',
  code: 'time_malformed',
  pointer: '/query/open_at',
  title: { zh: '时间写法不对', en: 'The time cannot be read' },
  advice: {
    zh: '请用 now，或带时区的时间，例如 2026-11-23T08:00:00+08:00（网址中 + 写作 %2B）。',
    en: 'Use now, or a time with its offset such as 2026-11-23T08:00:00+08:00 (+ is %2B in an address).'
  },
  detail: () => ({
    zh: '参数 open_at 应为 now，或 2000 至 2099 年间带时区的时间，例如 2026-11-23T08:00:00+08:00。',
    en: 'The parameter open_at must be now, or a time from 2000 to 2099 with its offset, such as 2026-11-23T08:00:00+08:00.'
  }),
  example: {}
})

/** What reading a filter can find wrong. */
export const filterProblems = [
  positionMalformed,
  positionOutsideChina,
  boxMalformed,
  boxInsideOut,
  radiusWithoutNear,
  unknownAmenity,
  unknownLifecycle,
  timeMalformed
]
