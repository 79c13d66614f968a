import type { CellIssue, Field } from './column-kinds.ts'
import { spanReason } from './rules/cell-texts.ts'
import { type WeeklySpan, weeklySpanIssues } from './rules/hours.ts'
import { formatSpans, parseSpans } from './rules/hours-text.ts'

const WEEKDAYS = ['周一', '周二', '周三', '周四', '周五', '周六', '周日']

const HINT = '请写“休息”、“24小时”，或“08:30-12:00 14:00-17:30”这样的时段'

/** Seven columns: all of them empty where nobody knows the hours. */
export const weeklyHoursField: Field = {
  headers: WEEKDAYS,
  write: ({ weekly_hours }) =>
    WEEKDAYS.map((_, place) =>
      weekly_hours === null ? '' : formatSpans(weekly_hours.filter(({ weekday }) => weekday === place + 1))
    ),
  read: (cells) => {
    const texts = cells.map((cell = '') => cell.trim())
    if (texts.every((text) => text === '')) return { weekly_hours: null }
    const weekly_hours: WeeklySpan[] = []
    const issues: CellIssue[] = []
    for (const [place, text] of texts.entries()) {
      const column = WEEKDAYS[place] ?? ''
      const spans = parseSpans(text)
      if (text === '') issues.push({ column, reason: '其他几天写了时间，这一天不开放请写“休息”' })
      else if (spans === undefined) issues.push({ column, reason: HINT })
      else weekly_hours.push(...spans.map((span) => ({ weekday: place + 1, ...span })))
    }
    return issues.length > 0 ? issues : (weekIssues(weekly_hours) ?? { weekly_hours })
  }
}

/** Overlaps reach over midnight, and from Sunday into Monday, so they are looked for in the week as a whole. */
function weekIssues(weekly_hours: WeeklySpan[]): CellIssue[] | undefined {
  const issues = weeklySpanIssues(weekly_hours).map(({ path, issue }) => {
    const span = weekly_hours[Number(path.split('/')[1])]
    return { column: WEEKDAYS[(span?.weekday ?? 1) - 1] ?? '', reason: spanReason({ issue }) }
  })
  return issues.length > 0 ? issues : undefined
}
