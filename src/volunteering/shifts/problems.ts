import { defineProblem } from '../../problem.ts'

export const shiftNotFound = defineProblem({
  kind: 'not_found',
  code: 'shift_not_found',
  pointer: '/path/id',
  title: { zh: '没有这个班次', en: 'There is no such shift' },
  advice: {
    zh: '请用 GET /v1/activities/{id}/shifts 核对编号；活动没有发布的、要办理而不在您管辖范围内的，同样查不到。',
    en: 'See GET /v1/activities/{id}/shifts for the ids; those of drafts, and for staff those outside their area, are not found either.'
  },
  detail: () => ({
    zh: '没有这个编号的班次，或不在您管辖的范围内，请核对编号。',
    en: 'No shift has this id, or it is outside your area; check the id.'
  }),
  example: {}
})

export const shiftCancelled = defineProblem({
  kind: 'conflict',
  code: 'shift_cancelled',
  title: { zh: '班次已经取消', en: 'The shift is cancelled' },
  advice: { zh: '取消的班次不再改变，请选择别的班次。', en: 'A cancelled shift stays as it is; choose another one.' },
  detail: () => ({
    zh: '这个班次已经取消，请选择别的班次。',
    en: 'This shift is cancelled; choose another one.'
  }),
  example: {}
})

export const shiftOver = defineProblem({
  kind: 'conflict',
  code: 'shift_over',
  title: { zh: '班次已经结束', en: 'The shift is over' },
  advice: {
    zh: '结束的班次不再改变，也不再报名和签到。',
    en: 'A shift that is over stays as it is, and takes neither sign-ups nor check-ins.'
  },
  detail: () => ({ zh: '这个班次已经结束。', en: 'This shift is over.' }),
  example: {}
})

export const shiftBegun = defineProblem({
  kind: 'conflict',
  code: 'shift_begun',
  title: { zh: '班次已经开始', en: 'The shift has begun' },
  advice: {
    zh: '班次开始后，地点和时间不再改变，也不能取消；名额仍可增加。',
    en: 'Once it has begun, a shift stays where and when it is, and takes place; its capacity may still rise.'
  },
  detail: () => ({
    zh: '这个班次已经开始，地点和时间不再改变，也不能取消。',
    en: 'This shift has begun: it stays where and when it is, and takes place.'
  }),
  example: {}
})

const TIMES_SENTENCES = {
  unreadable: {
    zh: '时间应为带时区的 RFC 3339 时间，例如 2026-11-28T09:00:00+08:00。',
    en: 'Times are RFC 3339 with an offset, such as 2026-11-28T09:00:00+08:00.'
  },
  inside_out: { zh: '结束时间不晚于开始时间，请核对。', en: 'The end is not after the beginning; check both.' },
  too_long: {
    zh: '班次至多 24 小时；更长的请分成几个。',
    en: 'A shift lasts 24 hours at most; make several of a longer one.'
  },
  outside_activity: {
    zh: '班次开始的日期不在活动的日期之内，请核对。',
    en: 'The shift begins outside the days of the activity; check both.'
  },
  closes_late: {
    zh: '报名和取消的截止时间不能晚于开始时间。',
    en: 'Sign-ups and cancellations close when the shift begins, at the latest.'
  },
  past: {
    zh: '开始时间已经过去；已经做过的服务请登记为服务记录。',
    en: 'The beginning is past; record what was done already as a service record.'
  }
}

export const shiftTimesNotGood = defineProblem<{ fault: keyof typeof TIMES_SENTENCES }>({
  kind: 'invalid',
  code: 'shift_times_not_good',
  pointer: '/body/starts_at',
  title: { zh: '班次的时间不对', en: 'The times of the shift are not good' },
  advice: {
    zh: '开始早于结束，至多 24 小时，开始的日期在活动的日期之内且没有过去；截止时间不晚于开始。',
    en: 'It begins before it ends, lasts 24 hours at most, and begins on a day of the activity that is to come; it closes before it begins.'
  },
  detail: ({ fault }) => TIMES_SENTENCES[fault],
  example: { fault: 'inside_out' }
})

export const shiftPlaceNotClear = defineProblem({
  kind: 'invalid',
  code: 'shift_place_not_clear',
  pointer: '/body/station_code',
  title: { zh: '班次的地点不明确', en: 'The place of the shift is not clear' },
  advice: {
    zh: '在驿站的写 station_code；不在驿站的写 address 和 position。',
    en: 'Give the station_code of a station, or else both an address and a position.'
  },
  detail: () => ({
    zh: '请写 station_code，或者写 address 和 position，不能都写，也不能都不写。',
    en: 'Give either station_code, or both address and position.'
  }),
  example: {}
})

export const shiftStationNotGood = defineProblem({
  kind: 'invalid',
  code: 'shift_station_not_good',
  pointer: '/body/station_code',
  title: { zh: '不能在这座驿站', en: 'The shift cannot be at this station' },
  advice: {
    zh: '请填写活动所在街道内没有撤销的驿站，见 GET /v1/stations。',
    en: 'Give a station of the sub-district of the activity that is not removed, see GET /v1/stations.'
  },
  detail: () => ({
    zh: '活动所在的街道没有这座驿站，或它已撤销，请核对编码。',
    en: 'The sub-district of the activity has no such station, or it is removed; check the code.'
  }),
  example: {}
})

export const capacityBelowConfirmed = defineProblem<{ confirmed_count: number }>({
  kind: 'conflict',
  code: 'capacity_below_confirmed',
  pointer: '/body/capacity',
  title: { zh: '名额少于已有名额的人数', en: 'The capacity is below the number of those who have a place' },
  advice: {
    zh: '已有名额的人不会失去名额；要减少的，请先取消一些报名。',
    en: 'Nobody who has a place loses it; cancel sign-ups first to go lower.'
  },
  detail: ({ confirmed_count }) => ({
    zh: `已有 ${confirmed_count} 人有名额，名额不能更少；请先取消一些报名。`,
    en: `${confirmed_count} have a place already, and the capacity cannot be lower; cancel sign-ups first.`
  }),
  example: { confirmed_count: 8 }
})

export const shiftMeetsOtherSignUps = defineProblem({
  kind: 'conflict',
  code: 'shift_meets_other_sign_ups',
  pointer: '/body/starts_at',
  title: { zh: '报名的人同一时间另有班次', en: 'Somebody who has signed up is elsewhere then' },
  advice: {
    zh: '请换一个时间，或先取消有冲突的报名。',
    en: 'Choose another time, or cancel the sign-ups in the way first.'
  },
  detail: () => ({
    zh: '改到这个时间后，有报名的人同一时间另有班次；请换一个时间。',
    en: 'At this time somebody who has signed up has another shift; choose another time.'
  }),
  example: {}
})
