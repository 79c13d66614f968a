import { defineProblem } from '../problem.ts'
import type { OpenState } from './rules/opening.ts'

const lifecycleNames: Record<string, { zh: string; en: string }> = {
  planned: { zh: '尚在筹建', en: 'is planned and not open yet' },
  suspended: { zh: '暂停开放', en: 'is suspended' },
  removed: { zh: '已经撤销', en: 'has been removed' }
}

export const stationNotOperating = defineProblem({
  kind: 'conflict',
  code: 'station_not_operating',
  pointer: '/path/code',
  title: { zh: '驿站没有在运行', en: 'The station is not operating' },
  advice: {
    zh: '筹建、暂停或撤销的驿站不接受状况上报和签到，请核对编码，或用 GET /v1/stations 另找一座。',
    en: 'Stations that are planned, suspended or removed take neither observations nor check-ins; check the code.'
  },
  detail: ({ code, lifecycle }: { code: string; lifecycle: string }) => ({
    zh: `驿站 ${code} ${lifecycleNames[lifecycle]?.zh ?? '没有在运行'}，不接受状况上报和签到，请核对编码。`,
    en: `The station ${code} ${lifecycleNames[lifecycle]?.en ?? 'is not operating'}, so it takes neither observations nor check-ins.`
  }),
  example: { code: 'GYG-002', lifecycle: 'suspended' }
})

export const amenityNotAtStation = defineProblem({
  kind: 'unprocessable',
  code: 'amenity_not_at_station',
  pointer: '/body/amenity_code',
  title: { zh: '驿站没有这种设施或服务', en: 'The station has no such amenity' },
  advice: {
    zh: '请用 GET /v1/stations/{code} 查看驿站有哪些设施；资料有误时请联系社区工作人员。',
    en: 'See GET /v1/stations/{code} for what the station has; tell the community staff where that is wrong.'
  },
  detail: ({ station_code, amenity_code }: { station_code: string; amenity_code: string }) => ({
    zh: `驿站 ${station_code} 没有登记 ${amenity_code}，请用 GET /v1/stations/${station_code} 核对。`,
    en: `The station ${station_code} is not known to have ${amenity_code}; see GET /v1/stations/${station_code}.`
  }),
  example: { station_code: 'GYG-002', amenity_code: 'ebike_charging' }
})

export const stationNotDueToBeOpen = defineProblem({
  kind: 'conflict',
  code: 'station_not_due_to_be_open',
  pointer: '/body/state',
  title: { zh: '驿站现在本来就不开', en: 'The station is not due to be open now' },
  advice: {
    zh: '“该开没开”只能在开放时间内上报，开放时间见 GET /v1/stations/{code}。',
    en: 'That a station is closed when it should be open can be said during its hours only; see GET /v1/stations/{code}.'
  },
  detail: ({ state }: { state: Exclude<OpenState, 'open'> }) => ({
    zh:
      state === 'closed'
        ? '按开放时间，这座驿站现在本来就不开，不必上报；请在开放时间内发现没开门时再报。'
        : '这座驿站现在的开放时间不详，无法判断是否该开，请直接联系社区工作人员。',
    en:
      state === 'closed'
        ? 'By its hours the station is closed now, so there is nothing to report; report it when it is closed during its hours.'
        : 'Nobody knows the hours of this station for now, so it cannot be said whether it should be open; tell the community staff.'
  }),
  example: { state: 'closed' }
})

export const observedAlready = defineProblem({
  kind: 'conflict',
  code: 'observed_already',
  pointer: '/body/state',
  title: { zh: '这个小时内已报过别的状况', en: 'You have said something else within this hour' },
  advice: {
    zh: '同一人对同一设施每个整点小时只计一次；情况有变时，请到下一个整点后再报。',
    en: 'One person counts once for each amenity and clock hour; when it has changed, say so in the next hour.'
  },
  detail: ({ state }: { state: string }) => ({
    zh: `您在这个小时内已经报过“${state}”，每小时只计一次，请到下一个整点后再报。`,
    en: `You have said "${state}" within this hour, which counts once; say what has changed in the next hour.`
  }),
  example: { state: 'working' }
})

export const faultNotFound = defineProblem({
  kind: 'not_found',
  code: 'fault_not_found',
  pointer: '/path/id',
  title: { zh: '没有这条故障', en: 'There is no such fault' },
  advice: {
    zh: '请用 GET /v1/stations/{code}/faults 查询驿站的故障。',
    en: 'See GET /v1/stations/{code}/faults for the faults of the station.'
  },
  detail: () => ({
    zh: '这座驿站没有这条故障，请用 GET /v1/stations/{code}/faults 核对编号。',
    en: 'The station has no such fault; see GET /v1/stations/{code}/faults for those it has.'
  }),
  example: {}
})

export const faultClearedAlready = defineProblem({
  kind: 'conflict',
  code: 'fault_cleared_already',
  pointer: '/path/id',
  title: { zh: '故障已经排除', en: 'The fault is cleared already' },
  advice: {
    zh: '不必再做什么；如果又坏了，请作为新的状况上报。',
    en: 'Nothing is left to do; where it is broken again, report it as a new observation.'
  },
  detail: () => ({
    zh: '这条故障已经排除，不必重复操作；如果又坏了，请重新上报。',
    en: 'The fault is cleared already; where it is broken again, report it anew.'
  }),
  example: {}
})

export const periodMalformed = defineProblem({
  kind: 'invalid',
  code: 'period_malformed',
  pointer: '/query/to',
  title: { zh: '起止日期不对', en: 'The period cannot be used' },
  advice: {
    zh: '结束日期不能早于开始日期，两者最多相隔 366 天。',
    en: 'The period must not end before it begins, and takes at most 366 days.'
  },
  detail: () => ({
    zh: '结束日期 to 不能早于开始日期 from，且最多相隔 366 天，请改正后重试。',
    en: 'The date to must not be before from, nor more than 366 days after it.'
  }),
  example: {}
})
