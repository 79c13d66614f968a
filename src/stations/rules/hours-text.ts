/**
 * Opening hours of one day as a cell in a spreadsheet shows them: `08:30-12:00 14:00-17:30`, `24小时`, `休息`.
 * Reading is more generous than writing, because the cells are typed by hand and by other programs.
 */
import { minuteOf, opensMinuteOf, type Span } from './hours.ts'

const ALL_DAY: Span = { opens: '00:00', closes: '24:00' }
const ALL_DAY_TEXT = '24小时'
const ALL_DAY_WORDS: readonly string[] = [ALL_DAY_TEXT, '全天']
const CLOSED_TEXT = '休息'
const CLOSED_WORDS: readonly string[] = [CLOSED_TEXT, '休', '关闭']

/** Every sign that people put between two times, the full-width ones already made half-width: ‐ ‑ ‒ – — ― − ~ 〜 至. */
const FROM_TO = /\s*[-\u2010-\u2015\u2212~\u301c至]+\s*/g

/** What `parseSpans` reads back exactly. */
export function formatSpans(spans: readonly Span[]): string {
  if (spans.length === 0) return CLOSED_TEXT
  const [first] = spans
  if (spans.length === 1 && first?.opens === ALL_DAY.opens && first.closes === ALL_DAY.closes) return ALL_DAY_TEXT
  return spans.map(({ opens, closes }) => `${opens}-${closes}`).join(' ')
}

/**
 * The spans a cell names, none where it says that the day is closed, undefined where it is not understood. An empty
 * cell is not understood: it does not say whether the day is closed. Spans that are empty or overlap are
 * read all the same, so that `daySpanIssues` can say what is wrong with them.
 */
export function parseSpans(text: string): Span[] | undefined {
  // NFKC turns full-width digits, colons, tildes, hyphens, commas, semicolons and spaces into the ASCII ones.
  const plain = text.normalize('NFKC').trim()
  const word = plain.replace(/\s+/g, '')
  if (CLOSED_WORDS.includes(word)) return []
  if (ALL_DAY_WORDS.includes(word)) return [{ ...ALL_DAY }]

  const parts = plain
    .replace(FROM_TO, '-')
    .split(/[\s,、/;]+/)
    .filter((part) => part !== '')
  const spans = parts.map(parseSpan)
  return spans.length > 0 && spans.every((span) => span !== undefined) ? spans : undefined
}

function parseSpan(text: string): Span | undefined {
  const [, opens, next_day, closes] = /^(\d{1,2}:\d{2})-(次日)?(\d{1,2}:\d{2})$/.exec(text) ?? []
  if (opens === undefined || closes === undefined) return undefined
  const span = { opens: opens.padStart(5, '0'), closes: closes.padStart(5, '0') }
  const opens_minute = opensMinuteOf(span.opens)
  const closes_minute = minuteOf(span.closes)
  if (opens_minute === undefined || closes_minute === undefined) return undefined
  // A span is shorter than a day, so 08:00-次日10:00 cannot be what it seems to say.
  if (next_day !== undefined && closes_minute >= opens_minute) return undefined
  return span
}
