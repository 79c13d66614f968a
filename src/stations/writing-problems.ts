import { defineProblem, type InputError, type Problem, type Sentence } from '../problem.ts'
import type { HoursIssue, Lifecycle } from './rules/hours.ts'

export const stationCodeTaken = defineProblem({
  kind: 'conflict',
  code: 'station_code_taken',
  pointer: '/body/code',
  title: { zh: '驿站编码已被使用', en: 'The station code is taken' },
  advice: {
    zh: '编码一经使用永不重新使用，已撤销的驿站也一样；请换一个编码。',
    en: 'A code is never used again, not even that of a removed station; choose another.'
  },
  detail: ({ code }: { code: string }) => ({
    zh: `编码 ${code} 已被使用（包括已撤销的驿站），请换一个编码。`,
    en: `The code ${code} is taken, perhaps by a station that was removed; choose another.`
  }),
  example: { code: 'GYG-002' }
})

const lifecycleNames: Record<Lifecycle, string> = {
  planned: '筹建',
  operating: '运行',
  suspended: '暂停',
  removed: '撤销'
}

export const lifecycleNotPossible = defineProblem({
  kind: 'conflict',
  code: 'lifecycle_not_possible',
  pointer: '/body/lifecycle',
  title: { zh: '驿站的状态不能这样改变', en: 'The lifecycle cannot change like this' },
  advice: {
    zh: '筹建后可运行或撤销，运行后可暂停或撤销，暂停后可运行或撤销；撤销不能恢复，需要时请用新编码建站。',
    en: 'Planned may become operating or removed, operating suspended or removed, suspended operating or removed; removed is final.'
  },
  detail: ({ from, to, possible }: { from: Lifecycle; to: Lifecycle; possible: readonly Lifecycle[] }) => ({
    zh:
      possible.length === 0
        ? '驿站已撤销，不能再改变状态；需要时请用新编码建站。'
        : `驿站目前是“${lifecycleNames[from]}”，不能改为“${lifecycleNames[to]}”；可以改为：${possible.map((one) => lifecycleNames[one]).join('、')}。`,
    en:
      possible.length === 0
        ? 'The station is removed, which is final; create one with a new code if you need to.'
        : `The station is ${from} and cannot become ${to}; it may become ${possible.join(' or ')}.`
  }),
  example: { from: 'planned', to: 'suspended', possible: ['operating', 'removed'] }
})

export const hoursNotValid = defineProblem({
  kind: 'invalid',
  code: 'hours_not_valid',
  title: { zh: '开放时间有误', en: 'The hours are not valid' },
  advice: {
    zh: '请按 errors 中每一项的 pointer 找到那一段时间或那个日期，照其说明改正后重新提交。',
    en: 'Follow the pointer of each item of errors to the span or date, correct it and send it again.'
  },
  detail: ({ first }: { first: Sentence }) => first,
  example: { first: { zh: '这一段与另一段时间重叠，请合并或错开。', en: 'This span overlaps another; merge them.' } }
})

const hoursSentences: Record<HoursIssue['issue'], Sentence> = {
  malformed_time: {
    zh: '时间应写成 08:30 这样，关门时间可以是 24:00。',
    en: 'Write times like 08:30; closing time may be 24:00.'
  },
  empty_span: {
    zh: '开门和关门时间相同：全天开放请写 00:00 到 24:00，不开放请去掉这一段。',
    en: 'It opens and closes at the same time: write 00:00 to 24:00 for all day, or leave the span out.'
  },
  overlap: {
    zh: '这一段与另一段时间重叠，请合并，或检查跨夜的时段是否压到第二天的开门时间。',
    en: 'This span overlaps another; merge them, and mind spans that run past midnight.'
  },
  bad_weekday: { zh: '星期应当是 1（周一）到 7（周日）。', en: 'The weekday must be 1 (Monday) to 7 (Sunday).' },
  malformed_date: {
    zh: '没有这个日期，请写成 2026-12-31 这样。',
    en: 'There is no such date; write it like 2026-12-31.'
  },
  duplicate_date: { zh: '这个日期写了两次，请合并成一条。', en: 'The date is given twice; merge both.' },
  missing_holiday_hours: {
    zh: '节假日按 holiday_hours 开放时，请填写 holiday_hours；否则请改 on_holidays。',
    en: 'Give holiday_hours where on_holidays is holiday_hours.'
  },
  unused_holiday_hours: {
    zh: '只有 on_holidays 为 holiday_hours 时才能填写 holiday_hours，请去掉，或改 on_holidays。',
    en: 'Give holiday_hours only where on_holidays is holiday_hours; leave them out or change on_holidays.'
  }
}

/** Each issue at its place; @param pointerOf where the path of an issue lies in the request */
export function hoursProblem(issues: readonly HoursIssue[], pointerOf: (path: string) => string): Problem {
  const errors = issues.map(
    ({ path, issue }): InputError => ({ pointer: pointerOf(path), code: issue, detail: hoursSentences[issue] })
  )
  return hoursNotValid({ first: errors[0]?.detail ?? hoursSentences.malformed_time }, errors)
}
