import { defineProblem } from '../../problem.ts'

export const activityNotFound = defineProblem({
  kind: 'not_found',
  code: 'activity_not_found',
  pointer: '/path/id',
  title: { zh: '没有这项活动', en: 'There is no such activity' },
  advice: {
    zh: '请用 GET /v1/activities 核对编号；没有发布的、要修改而不在您管辖范围内的，同样查不到。',
    en: 'See GET /v1/activities for the ids; drafts, and for changing what lies outside your area, are not found either.'
  },
  detail: () => ({
    zh: '没有这个编号的活动，或不在您管辖的范围内，请核对编号。',
    en: 'No activity has this id, or it is outside your area; check the id.'
  }),
  example: {}
})

export const activityCancelled = defineProblem({
  kind: 'conflict',
  code: 'activity_cancelled',
  title: { zh: '活动已经取消', en: 'The activity is cancelled' },
  advice: {
    zh: '取消的活动不再改变；还要举行的，请新建一项活动。',
    en: 'A cancelled activity stays as it is; create another one.'
  },
  detail: () => ({
    zh: '这项活动已经取消，不能再改；还要举行的，请新建一项活动。',
    en: 'This activity is cancelled and stays as it is; create another one.'
  }),
  example: {}
})

export const activityPublished = defineProblem({
  kind: 'conflict',
  code: 'activity_published',
  pointer: '/body/status',
  title: { zh: '活动已经发布', en: 'The activity is published' },
  advice: {
    zh: '已发布的活动不能改回草稿；不举行的，请用 POST /v1/activities/{id}/cancel 取消。',
    en: 'What is published is no draft any more; cancel it by POST /v1/activities/{id}/cancel if it does not take place.'
  },
  detail: () => ({
    zh: '这项活动已经发布，不能改回草稿；不举行的，请取消。',
    en: 'This activity is published and cannot be a draft again; cancel it if it does not take place.'
  }),
  example: {}
})

export const activityResponsibleNotFound = defineProblem({
  kind: 'invalid',
  code: 'activity_responsible_not_found',
  pointer: '/body/responsible_id',
  title: { zh: '没有这位负责人', en: 'There is nobody to be responsible' },
  advice: {
    zh: '负责人须是在职的工作人员，其管辖范围包括活动所在的区划，且在您的管辖范围内。',
    en: 'Who is responsible works for an area that covers that of the activity, is not disabled, and lies within your area.'
  },
  detail: () => ({
    zh: '您管辖的范围内没有这位负责该区划的在职工作人员，请核对编号。',
    en: 'Nobody with this id in your area works for that of the activity; check the id.'
  }),
  example: {}
})

const DAYS_SENTENCES = {
  no_date: {
    zh: 'begins_on 和 ends_on 应为 2000 年至 2099 年之间存在的日期，例如 2026-11-28。',
    en: 'begins_on and ends_on are dates that exist from 2000 to 2099, such as 2026-11-28.'
  },
  inside_out: {
    zh: '最后一天 ends_on 早于第一天 begins_on，请核对。',
    en: 'The last day, ends_on, is before the first, begins_on; check both.'
  },
  too_long: {
    zh: '活动至多持续到第一天之后 366 天；更长的请分成几项。',
    en: 'An activity goes on for 366 days after its first at most; make several of a longer one.'
  }
}

export const activityDaysNotGood = defineProblem<{ fault: keyof typeof DAYS_SENTENCES }>({
  kind: 'invalid',
  code: 'activity_days_not_good',
  pointer: '/body/ends_on',
  title: { zh: '活动的日期不对', en: 'The days of the activity are not good' },
  advice: {
    zh: '请填写存在的日期，最后一天不早于第一天，且至多在其后 366 天。',
    en: 'Give dates that exist, the last not before the first and at most 366 days after it.'
  },
  detail: ({ fault }) => DAYS_SENTENCES[fault],
  example: { fault: 'inside_out' }
})

export const activityDaysLeaveShiftsOut = defineProblem({
  kind: 'conflict',
  code: 'activity_days_leave_shifts_out',
  pointer: '/body/begins_on',
  title: { zh: '有班次不在活动的日期之内', en: 'Shifts would begin outside the days of the activity' },
  advice: {
    zh: '请先用 PUT /v1/shifts/{id} 改班次的时间，再改活动的日期。',
    en: 'Change the times of the shifts by PUT /v1/shifts/{id} first, and the days of the activity afterwards.'
  },
  detail: () => ({
    zh: '这样改后，有班次不在活动的日期之内；请先改班次的时间。',
    en: 'A shift would begin outside these days; change the times of the shifts first.'
  }),
  example: {}
})

const DIVISIONS_SENTENCES = {
  not_of_this_kind: {
    zh: '只有文体活动（culture_and_sport）才有组别。',
    en: 'Only an activity of the kind culture_and_sport has divisions.'
  },
  named_twice: { zh: '两个组别的名称相同，请区分开。', en: 'Two divisions have the same name; tell them apart.' }
}

export const divisionsNotGood = defineProblem<{ fault: keyof typeof DIVISIONS_SENTENCES }>({
  kind: 'invalid',
  code: 'divisions_not_good',
  pointer: '/body/divisions',
  title: { zh: '组别不对', en: 'The divisions are not good' },
  advice: {
    zh: '只有文体活动才有组别，名称各不相同。',
    en: 'Only culture and sport have divisions, each with a name of its own.'
  },
  detail: ({ fault }) => DIVISIONS_SENTENCES[fault],
  example: { fault: 'named_twice' }
})

export const divisionInUse = defineProblem({
  kind: 'conflict',
  code: 'division_in_use',
  pointer: '/body/divisions',
  title: { zh: '组别已有人报名', en: 'Somebody has signed up in the division' },
  advice: {
    zh: '有人报过名的组别不能去掉；不再招人的，请把其名额改小。',
    en: 'A division in which somebody has signed up stays; lower its capacity if it takes nobody else.'
  },
  detail: () => ({
    zh: '去掉的组别中有人报过名，请保留；不再招人的，请把其名额改小。',
    en: 'Somebody has signed up in a division that is left out; keep it, with a lower capacity if it takes nobody else.'
  }),
  example: {}
})
