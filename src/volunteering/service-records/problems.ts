import { defineProblem } from '../../problem.ts'
import {
  FILED_DAYS_MAX,
  FILER_APPROVES_MINUTES_MAX,
  type RecordStatus,
  SPAN_MINUTES_MAX,
  type TimeFault
} from './rules.ts'

export const serviceRecordNotFound = defineProblem({
  kind: 'not_found',
  code: 'service_record_not_found',
  pointer: '/path/id',
  title: { zh: '没有这条服务记录', en: 'There is no such service record' },
  advice: {
    zh: '请用 GET /v1/service-records 或 GET /v1/me/service-records 核对编号；不在您管辖范围内的同样查不到。',
    en: 'See GET /v1/service-records or GET /v1/me/service-records for the ids; what lies outside your area is not found either.'
  },
  detail: () => ({
    zh: '您能查看的范围内没有这个编号的服务记录，请核对编号。',
    en: 'No service record that you may see has this id; check the id.'
  }),
  example: {}
})

export const recordIncomplete = defineProblem<{ field: string }>({
  kind: 'invalid',
  code: 'service_record_incomplete',
  title: { zh: '服务记录缺少必填内容', en: 'The service record is not complete' },
  advice: {
    zh: '没有 activity_id 的，须写明 activity_kind、activity_name、organising_unit 和负责人（responsible_name，工作人员也可写 responsible_id）；没有 shift_id 的，须写明 place。只有空白不算。',
    en: 'Without activity_id a record says activity_kind, activity_name, organising_unit and who is responsible (responsible_name; staff may give responsible_id); without shift_id it says place. Blanks say nothing.'
  },
  detail: ({ field }) => ({
    zh: `请写明 ${field}：按民政部规定，服务记录必须有这一项；只有空白不算。`,
    en: `Give ${field}: the national rule wants it in every service record, and blanks say nothing.`
  }),
  example: { field: 'place' }
})

export const recordSaysTwice = defineProblem<{ field: string }>({
  kind: 'invalid',
  code: 'service_record_says_twice',
  title: { zh: '同一内容写了两次', en: 'The same is said twice' },
  advice: {
    zh: '有 activity_id 的，类别、名称、组织单位和负责人取自活动；有 shift_id 的，地点也取自班次。这些字段请不要再写。负责人只写 responsible_id 或 responsible_name 之一。',
    en: 'With activity_id the kind, name, organising unit and responsible person are the activity’s, with shift_id the place is the shift’s: leave these out. Give one of responsible_id and responsible_name.'
  },
  detail: ({ field }) => ({
    zh: `${field} 已由活动、班次或另一字段给出，请不要再写。`,
    en: `The activity, the shift or another field says ${field} already; leave it out.`
  }),
  example: { field: 'activity_name' }
})

export const recordActivityNotFound = defineProblem<{ field: 'activity_id' | 'shift_id' }>({
  kind: 'invalid',
  code: 'service_record_activity_not_found',
  title: { zh: '没有这项活动或这个班次', en: 'There is no such activity or shift' },
  advice: {
    zh: '请填写已发布的活动，或其班次，见 GET /v1/activities。',
    en: 'Name an activity that is published, or one of its shifts, see GET /v1/activities.'
  },
  detail: ({ field }) => ({
    zh: `没有 ${field} 所指的活动或班次，或者班次不属于这项活动，请核对编号。`,
    en: `There is nothing with this ${field}, or the shift is not of the activity; check the id.`
  }),
  example: { field: 'shift_id' }
})

export const recordResponsibleNotFound = defineProblem({
  kind: 'invalid',
  code: 'service_record_responsible_not_found',
  pointer: '/body/responsible_id',
  title: { zh: '没有这位负责人', en: 'There is nobody to be responsible' },
  advice: {
    zh: 'responsible_id 须是在职的工作人员，其管辖范围包括这条记录所在的社区，且在您的管辖范围内；其他人请写 responsible_name。',
    en: 'responsible_id is somebody on the staff in your area who works for that of the record and is not disabled; of others give responsible_name.'
  },
  detail: () => ({
    zh: '您管辖的范围内没有这位在职工作人员，请核对编号，或改写 responsible_name。',
    en: 'Nobody with this id in your area works there; check the id, or give responsible_name.'
  }),
  example: {}
})

const TIME_FAULTS: Record<TimeFault, { zh: string; en: string }> = {
  ends_before_it_begins: { zh: 'ended_at 必须晚于 started_at', en: 'ended_at must be later than started_at' },
  not_over: { zh: '服务还没有结束，不能登记', en: 'the work is not over yet' },
  too_long: {
    zh: `一条记录最长 ${SPAN_MINUTES_MAX / 60} 小时，更长的请分为几条`,
    en: `a record lasts ${SPAN_MINUTES_MAX / 60} hours at most; file longer work as several`
  },
  too_long_ago: {
    zh: `服务结束已超过 ${FILED_DAYS_MAX} 天，不能再登记`,
    en: `the work ended more than ${FILED_DAYS_MAX} days ago`
  },
  more_than_its_time: {
    zh: 'worked_minutes 不能多于起止时间之间的整分钟数',
    en: 'worked_minutes cannot be more than the whole minutes between its times'
  }
}

export const recordTimeNotGood = defineProblem<{ fault: TimeFault }>({
  kind: 'invalid',
  code: 'service_record_time_not_good',
  title: { zh: '服务时间不对', en: 'The times of the work are not good' },
  advice: {
    zh: '时间写作带时区的 RFC 3339，例如 2026-11-22T09:00:00+08:00；服务必须已经结束，实际分钟数不多于起止时间之间的分钟数。',
    en: 'Times are RFC 3339 with their offset, such as 2026-11-22T09:00:00+08:00; the work is over, and its minutes fit between them.'
  },
  detail: ({ fault }) => ({
    zh: `${TIME_FAULTS[fault].zh}，请改正后重试。`,
    en: `Correct the times: ${TIME_FAULTS[fault].en}.`
  }),
  example: { fault: 'more_than_its_time' }
})

export const recordTimeMalformed = defineProblem<{ field: string }>({
  kind: 'invalid',
  code: 'service_record_time_malformed',
  title: { zh: '时间或日期写法不对', en: 'The time or date cannot be read' },
  advice: {
    zh: '时间写作带时区的 RFC 3339，例如 2026-11-22T09:00:00+08:00；日期写作 2026-11-22。',
    en: 'A time is RFC 3339 with its offset, such as 2026-11-22T09:00:00+08:00; a date is such as 2026-11-22.'
  },
  detail: ({ field }) => ({
    zh: `${field} 不是存在的时间或日期，请改正后重试。`,
    en: `${field} is not a time or date that exists; correct it.`
  }),
  example: { field: 'started_at' }
})

export const recordOverlaps = defineProblem({
  kind: 'conflict',
  code: 'service_record_overlaps',
  title: { zh: '与另一条服务记录的时间重叠', en: 'It overlaps another service record' },
  advice: {
    zh: '一个人不能同时在两处服务：这段时间里此人已有一条待审批或已批准的记录。签到形成的记录不必再登记；原记录有误的，请更正或提出异议。',
    en: 'Nobody is in two places at once: of that time there is a record of the person, pending or approved. What came of a check-in need not be filed again; correct or dispute what is wrong.'
  },
  detail: () => ({
    zh: '这段时间与此人另一条待审批或已批准的服务记录重叠，请核对起止时间。',
    en: 'That time overlaps another record of the person that is pending or approved; check the times.'
  }),
  example: {}
})

export const recordSettled = defineProblem<{ status: RecordStatus }>({
  kind: 'conflict',
  code: 'service_record_settled',
  title: { zh: '这条服务记录的状态不允许', en: 'The service record is past that' },
  advice: {
    zh: '待审批的可以批准、不批准、更正；已批准的可以更正、撤销；不批准或已撤销的不再改变，需要的请重新登记一条。',
    en: 'A pending record is approved, declined or corrected; an approved one is corrected or reversed; what is declined or reversed stays so, and is filed anew.'
  },
  detail: ({ status }) => ({
    zh: `这条服务记录的状态是 ${status}，不能这样处理；需要的请重新登记一条。`,
    en: `This service record is ${status} and cannot be treated like that; file another one if need be.`
  }),
  example: { status: 'declined' }
})

export const recordIsOwn = defineProblem({
  kind: 'forbidden',
  code: 'service_record_is_own',
  title: { zh: '不能处理本人的服务记录', en: 'Nobody judges their own service record' },
  advice: {
    zh: '请由另一位工作人员审批、更正或答复；同一电话或证件号码视为同一人。',
    en: 'Have somebody else on the staff do it; whoever has the same phone or identity number counts as the same.'
  },
  detail: () => ({
    zh: '这是您本人的服务记录，请由另一位工作人员处理。',
    en: 'This service record is your own; have somebody else on the staff see to it.'
  }),
  example: {}
})

export const recordIsYourFiling = defineProblem({
  kind: 'forbidden',
  code: 'service_record_is_your_filing',
  title: { zh: '登记人不能批准这么长的记录', en: 'Whoever filed it does not approve so much' },
  advice: {
    zh: `超过 ${FILER_APPROVES_MINUTES_MAX} 分钟的记录，须由登记人以外的工作人员批准或更正。`,
    en: `Records of more than ${FILER_APPROVES_MINUTES_MAX} minutes are approved or corrected by somebody other than who filed them.`
  },
  detail: () => ({
    zh: `这条记录由您登记，且超过 ${FILER_APPROVES_MINUTES_MAX} 分钟，请由另一位工作人员处理。`,
    en: `You filed this record and it is above ${FILER_APPROVES_MINUTES_MAX} minutes; have somebody else see to it.`
  }),
  example: {}
})

export const recordNeedsLook = defineProblem({
  kind: 'conflict',
  code: 'service_record_needs_look',
  title: { zh: '须逐条核对', en: 'It is to be looked at by itself' },
  advice: {
    zh: '没有签退、由系统推定结束时间的记录不能批量批准：请核对后单独批准，或先更正分钟数。',
    en: 'Where nobody checked out, the end is an assumption: such a record is not approved among many. Approve it by itself, or correct its minutes first.'
  },
  detail: () => ({
    zh: '这条记录没有签退，结束时间是推定的，请核对后单独批准，或先更正分钟数。',
    en: 'Nobody checked out and the end is an assumption; approve it by itself, or correct its minutes first.'
  }),
  example: {}
})

export const recordTwiceInBatch = defineProblem({
  kind: 'invalid',
  code: 'service_record_twice',
  title: { zh: '同一条记录在一批中出现两次', en: 'The same record is there twice' },
  advice: { zh: '每条记录在一批中只写一次。', en: 'Name each record once.' },
  detail: () => ({
    zh: '这条记录在这一批的前面已经出现，请只写一次。',
    en: 'This record stands earlier in the batch already; name it once.'
  }),
  example: {}
})
