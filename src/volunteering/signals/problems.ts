import { defineProblem } from '../../problem.ts'
import { SCAN_DAYS_MAX } from './rules.ts'

export const abuseSignalNotFound = defineProblem({
  kind: 'not_found',
  code: 'abuse_signal_not_found',
  pointer: '/path/id',
  title: { zh: '没有这条异常提示', en: 'There is no such signal' },
  advice: {
    zh: '请用 GET /v1/abuse-signals 核对编号；不在您管辖范围内的同样查不到。',
    en: 'See GET /v1/abuse-signals for the ids; what lies outside your area is not found either.'
  },
  detail: () => ({
    zh: '您管辖的范围内没有这个编号的异常提示，请核对编号。',
    en: 'No signal in your area has this id; check the id.'
  }),
  example: {}
})

export const abuseSignalSettled = defineProblem({
  kind: 'conflict',
  code: 'abuse_signal_settled',
  title: { zh: '已经有了结论', en: 'The signal is settled' },
  advice: { zh: '每条只下一次结论，不再改变。', en: 'A signal is settled once and stays so.' },
  detail: () => ({ zh: '这条异常提示已经有了结论，不再改变。', en: 'The signal is settled already and stays so.' }),
  example: {}
})

export const abuseSignalIsOwn = defineProblem({
  kind: 'forbidden',
  code: 'abuse_signal_is_own',
  title: { zh: '与您本人有关', en: 'The signal is about you' },
  advice: { zh: '请由另一位工作人员核查。', en: 'Have somebody else on the staff look into it.' },
  detail: () => ({
    zh: '这条异常提示与您本人有关，请由另一位工作人员下结论。',
    en: 'The signal is about you; somebody else settles it.'
  }),
  example: {}
})

export const abuseSignalRaised = defineProblem({
  kind: 'conflict',
  code: 'abuse_signal_raised',
  title: { zh: '已经提出过', en: 'Raised already' },
  advice: { zh: '工作人员正在核查，或已经答复，不必再提。', en: 'Staff look into it or have done so; once is enough.' },
  detail: () => ({
    zh: '您已经提出这条记录不是您的，不必再提。',
    en: 'You have said so of this record already.'
  }),
  example: {}
})

export const scanDaysNotGood = defineProblem({
  kind: 'invalid',
  code: 'scan_days_not_good',
  pointer: '/body/from',
  title: { zh: '查找的日期不对', en: 'The days to look through are not good' },
  advice: {
    zh: `请填写存在的、不晚于今天的日期，from 不晚于 to，最多 ${SCAN_DAYS_MAX} 天。`,
    en: `Give dates that exist and are not later than today, from not after to, and at most ${SCAN_DAYS_MAX} days.`
  },
  detail: () => ({
    zh: `from 和 to 应为存在的、不晚于今天的日期，from 在前，最多 ${SCAN_DAYS_MAX} 天。`,
    en: `from and to are dates not later than today, from first, at most ${SCAN_DAYS_MAX} days apart.`
  }),
  example: {}
})
