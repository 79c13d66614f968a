import { defineProblem } from '../../problem.ts'
import type { SignUpStatus } from '../sign-ups/rules.ts'
import { CHECK_IN_OPENS_MINUTES } from './rules.ts'

export const codeNotValid = defineProblem({
  kind: 'invalid',
  code: 'code_not_valid',
  pointer: '/body/code',
  title: { zh: '签到码不对', en: 'The code is not valid' },
  advice: {
    zh: '请扫描现场这个班次正在显示的码；签到和签退的码不同，换了地点或班次的也不能用。',
    en: 'Scan the code that is shown at this shift; one for checking in does not check out, and one of another shift does neither.'
  },
  detail: () => ({
    zh: '这不是这个班次此时的签到码（或签退码），请扫描现场正在显示的码。',
    en: 'This is no code of this shift for this; scan the one that is shown there.'
  }),
  example: {}
})

export const codeExpired = defineProblem({
  kind: 'invalid',
  code: 'code_expired',
  pointer: '/body/code',
  title: { zh: '签到码已过期', en: 'The code is too old' },
  advice: {
    zh: '每个码至多 60 秒有效，以服务器时间为准；请扫描现场正在显示的码。',
    en: 'Each is good for 60 seconds at most, by the clock of the service; scan the one that is shown now.'
  },
  detail: () => ({
    zh: '这个码已经过期（至多 60 秒有效），请扫描现场正在显示的码。',
    en: 'This code is too old, as each is good for 60 seconds at most; scan the one that is shown now.'
  }),
  example: {}
})

export const noPlaceAtShift = defineProblem<{ status: SignUpStatus | null }>({
  kind: 'conflict',
  code: 'no_place_at_shift',
  title: { zh: '这个班次没有名额', en: 'There is no place at this shift' },
  advice: {
    zh: '有名额（confirmed）的人才能签到；没有报名或还在候补的，请联系现场工作人员。',
    en: 'Only who has a place checks in; ask the staff there where somebody has not signed up, or waits.'
  },
  detail: ({ status }) => ({
    zh:
      status === null
        ? '没有报这个班次，请联系现场工作人员代为报名。'
        : `报名的状态是 ${status}，没有名额，请联系现场工作人员。`,
    en:
      status === null
        ? 'There is no sign-up for this shift; ask the staff there for one.'
        : `The sign-up is ${status}, which is no place; ask the staff there.`
  }),
  example: { status: 'waiting' }
})

export const checkInNotOpen = defineProblem({
  kind: 'conflict',
  code: 'check_in_not_open',
  title: { zh: '还不能签到', en: 'Check-in is not open yet' },
  advice: {
    zh: `班次开始前 ${CHECK_IN_OPENS_MINUTES} 分钟起可以签到。`,
    en: `Check-in opens ${CHECK_IN_OPENS_MINUTES} minutes before the shift.`
  },
  detail: () => ({
    zh: `班次开始前 ${CHECK_IN_OPENS_MINUTES} 分钟起可以签到，请稍后再来。`,
    en: `Check-in opens ${CHECK_IN_OPENS_MINUTES} minutes before the shift; come back later.`
  }),
  example: {}
})

export const alreadyCheckedIn = defineProblem({
  kind: 'conflict',
  code: 'already_checked_in',
  title: { zh: '已经签到', en: 'Already checked in' },
  advice: { zh: '每人每个班次只签到一次。', en: 'Everybody checks in once a shift.' },
  detail: () => ({ zh: '这个班次已经签到，不必再签。', en: 'This person has checked in at this shift already.' }),
  example: {}
})

export const notCheckedIn = defineProblem({
  kind: 'conflict',
  code: 'not_checked_in',
  title: { zh: '还没有签到', en: 'Not checked in' },
  advice: { zh: '先签到才能签退。', en: 'Whoever checks out has checked in before.' },
  detail: () => ({ zh: '这个班次还没有签到，不能签退。', en: 'This person has not checked in at this shift.' }),
  example: {}
})

export const alreadyCheckedOut = defineProblem({
  kind: 'conflict',
  code: 'already_checked_out',
  title: { zh: '已经签退', en: 'Already checked out' },
  advice: {
    zh: '每人每个班次只签退一次；没有签退的由系统按规则签退。',
    en: 'Everybody checks out once a shift; the rule does it for who forgets.'
  },
  detail: () => ({
    zh: '这个班次已经签退，或已由系统按规则签退。',
    en: 'This person has checked out of this shift, or the rule has done it.'
  }),
  example: {}
})

export const stillCheckedIn = defineProblem({
  kind: 'conflict',
  code: 'still_checked_in',
  title: { zh: '还在另一个班次', en: 'Still at another shift' },
  advice: {
    zh: '同一时间只能在一处；请先签退另一个班次。',
    en: 'Nobody is in two places at once; check out of the other shift first.'
  },
  detail: () => ({
    zh: '还没有签退另一个正在进行的班次，请先签退。',
    en: 'There is no check-out yet at another shift that is going on; check out there first.'
  }),
  example: {}
})

export const tooFarAway = defineProblem<{ radius_m: number }>({
  kind: 'conflict',
  code: 'too_far_away',
  pointer: '/body/position',
  title: { zh: '不在班次的地点附近', en: 'Too far from the shift' },
  advice: {
    zh: '请到现场再签到；手机定位不准的，可以不报告位置，只扫码。',
    en: 'Come to the place first; leave the position out where the phone does not know it well.'
  },
  detail: ({ radius_m }) => ({
    zh: `报告的位置离班次的地点超过 ${radius_m} 米；请到现场，或不报告位置。`,
    en: `The position is more than ${radius_m} m from the shift; come there, or leave the position out.`
  }),
  example: { radius_m: 200 }
})
