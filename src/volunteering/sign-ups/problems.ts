import { defineProblem } from '../../problem.ts'
import type { SignUpStatus } from './rules.ts'

export const signUpNotFound = defineProblem({
  kind: 'not_found',
  code: 'sign_up_not_found',
  pointer: '/path/id',
  title: { zh: '没有这条报名', en: 'There is no such sign-up' },
  advice: {
    zh: '本人的报名见 GET /v1/me/sign-ups；不在您管辖范围内的同样查不到。',
    en: 'See GET /v1/me/sign-ups for your own; what lies outside your area is not found either.'
  },
  detail: () => ({
    zh: '没有这个编号的报名，或不在您管辖的范围内，请核对编号。',
    en: 'No sign-up has this id, or it is outside your area; check the id.'
  }),
  example: {}
})

export const volunteerNotFound = defineProblem({
  kind: 'invalid',
  code: 'volunteer_not_found',
  pointer: '/body/person_id',
  title: { zh: '没有这个人', en: 'There is no such volunteer' },
  advice: {
    zh: '工作人员代为办理时，请填写您管辖范围内的新就业人员的 person_id；本人办理时不填。',
    en: 'Staff give the person_id of a worker in their area; workers who act for themselves give none.'
  },
  detail: () => ({
    zh: '请填写您管辖范围内的新就业人员的 person_id；本人办理时不填。',
    en: 'Give the person_id of a worker in your area; leave it out to act for yourself.'
  }),
  example: {}
})

export const signUpsClosed = defineProblem({
  kind: 'conflict',
  code: 'sign_ups_closed',
  title: { zh: '报名已经截止', en: 'Sign-ups are closed' },
  advice: {
    zh: '截止时间见班次的 sign_ups_close_at；还想参加的，请联系工作人员。',
    en: 'See sign_ups_close_at of the shift; ask the staff if you still want to come.'
  },
  detail: () => ({
    zh: '这个班次的报名已经截止；还想参加的，请联系工作人员。',
    en: 'Sign-ups for this shift are closed; ask the staff if you still want to come.'
  }),
  example: {}
})

export const activityNotPublished = defineProblem({
  kind: 'conflict',
  code: 'activity_not_published',
  title: { zh: '活动还没有发布', en: 'The activity is not published' },
  advice: {
    zh: '请先用 PUT /v1/activities/{id} 发布活动。',
    en: 'Publish the activity by PUT /v1/activities/{id} first.'
  },
  detail: () => ({
    zh: '活动还是草稿，发布后才能报名。',
    en: 'The activity is a draft; publish it before people sign up.'
  }),
  example: {}
})

export const alreadySignedUp = defineProblem({
  kind: 'conflict',
  code: 'already_signed_up',
  title: { zh: '已经报过名', en: 'Signed up already' },
  advice: {
    zh: '每人每个班次只报一次名，见 GET /v1/me/sign-ups。',
    en: 'Once a shift is enough, see GET /v1/me/sign-ups.'
  },
  detail: () => ({ zh: '这个班次已经报过名，不必再报。', en: 'This person has signed up for this shift already.' }),
  example: {}
})

export const signUpsOverlap = defineProblem({
  kind: 'conflict',
  code: 'sign_ups_overlap',
  title: { zh: '同一时间另有班次', en: 'There is another shift at the same time' },
  advice: {
    zh: '请先取消时间重叠的报名（候补也算），再报这个班次。',
    en: 'Cancel the sign-up at that time first, also where it is a place on a waiting list.'
  },
  detail: () => ({
    zh: '同一时间已报了另一个班次（候补也算）；请先取消那一个。',
    en: 'There is a sign-up for another shift at that time, perhaps on a waiting list; cancel that one first.'
  }),
  example: {}
})

const DIVISION_SENTENCES = {
  missing: {
    zh: '这项活动分组别，请选择 division，见活动的 divisions。',
    en: 'The activity has divisions; choose one of them, see divisions of the activity.'
  },
  unknown: {
    zh: '这项活动没有这个组别，见活动的 divisions。',
    en: 'The activity has no such division, see divisions of the activity.'
  }
}

export const divisionNotOffered = defineProblem<{ fault: keyof typeof DIVISION_SENTENCES }>({
  kind: 'invalid',
  code: 'division_not_offered',
  pointer: '/body/division',
  title: { zh: '组别不对', en: 'The division is not good' },
  advice: {
    zh: '分组别的活动须选一个组别；不分组别的不填。',
    en: 'Choose one where the activity has divisions, and none where it has none.'
  },
  detail: ({ fault }) => DIVISION_SENTENCES[fault],
  example: { fault: 'missing' }
})

export const cancellationsClosed = defineProblem({
  kind: 'conflict',
  code: 'cancellations_closed',
  title: { zh: '取消已经截止', en: 'Cancellations are closed' },
  advice: {
    zh: '截止时间见班次的 cancellations_close_at；来不了的，请联系工作人员。',
    en: 'See cancellations_close_at of the shift; tell the staff if you cannot come.'
  },
  detail: () => ({
    zh: '这个班次已过取消报名的截止时间；来不了的，请联系工作人员。',
    en: 'The deadline for cancelling has passed; tell the staff if you cannot come.'
  }),
  example: {}
})

export const signUpSettled = defineProblem<{ status: SignUpStatus }>({
  kind: 'conflict',
  code: 'sign_up_settled',
  title: { zh: '报名的状态不允许', en: 'The sign-up does not allow it' },
  advice: {
    zh: '已取消和已标记未到的报名不能取消；只有有名额的报名才能标记未到。',
    en: 'What is cancelled or marked as a no-show is not cancelled again, and only who has a place is a no-show.'
  },
  detail: ({ status }) => ({
    zh: `这条报名的状态是 ${status}，不能这样办理。`,
    en: `This sign-up is ${status}, which does not allow it.`
  }),
  example: { status: 'cancelled' }
})

export const alreadyAttended = defineProblem({
  kind: 'conflict',
  code: 'already_attended',
  title: { zh: '已经签到', en: 'Already checked in' },
  advice: {
    zh: '签到以后，报名不能取消，也不能标记未到。',
    en: 'After the check-in a sign-up is neither cancelled nor a no-show.'
  },
  detail: () => ({
    zh: '这个班次已经签到，报名不能取消，也不能标记未到。',
    en: 'There is a check-in at this shift, so the sign-up is neither cancelled nor a no-show.'
  }),
  example: {}
})

export const shiftNotBegun = defineProblem({
  kind: 'conflict',
  code: 'shift_not_begun',
  title: { zh: '班次还没有开始', en: 'The shift has not begun' },
  advice: { zh: '开始以后才知道谁没有来。', en: 'Nobody is missing before it begins.' },
  detail: () => ({ zh: '这个班次还没有开始，不能标记未到。', en: 'This shift has not begun; nobody is missing yet.' }),
  example: {}
})
