import { invalidRequest } from '../http/problems.ts'
import type { InputError, Problem, Sentence } from '../problem.ts'
import { hasInvisibleCharacter, isStillToCome, parseNearTime } from './rules/cell-texts.ts'

/** One problem that names every fault, or none where there is no fault. */
export function problemOf(errors: readonly InputError[]): Problem | undefined {
  const [first] = errors
  return first === undefined ? undefined : invalidRequest({ first: first.detail }, [...errors])
}

/** What is wrong with texts that are shown in public, by their names; those that are null are fine. */
export function textErrors(texts: Readonly<Record<string, string | null | undefined>>): InputError[] {
  return Object.entries(texts).flatMap(([name, text]) => {
    if (text === null || text === undefined) return []
    if (hasInvisibleCharacter(text)) return [error(name, 'invisible_character')]
    return text.trim() === text ? [] : [error(name, 'blank_around')]
  })
}

/** Milliseconds since 1970, to the second as times are answered; null for none. */
export function readTime(name: string, text: string | null | undefined): number | null | InputError[] {
  if (text === null || text === undefined) return null
  const time = parseNearTime(text)
  return time === undefined ? [error(name, 'wrong_time')] : Math.floor(time / 1000) * 1000
}

/** As `readTime`, for what somebody has seen already. */
export function readPastTime(name: string, text: string | null | undefined, now: number): number | null | InputError[] {
  const time = readTime(name, text)
  return typeof time === 'number' && isStillToCome(time, now) ? [error(name, 'still_to_come')] : time
}

export type Fault = keyof typeof sentences

export const error = (name: string, code: Fault): InputError => {
  const { zh, en } = sentences[code]
  return {
    pointer: `/body/${name}`,
    code,
    detail: { zh: `字段 ${name.replaceAll('/', '.')} ${zh}`, en: `The field ${name.replaceAll('/', '.')} ${en}` }
  }
}

const sentences = {
  invisible_character: {
    zh: '含有换行、制表符或别的不可见字符，请删去。',
    en: 'holds a line break, a tab or another invisible character; remove it.'
  },
  blank_around: { zh: '首尾有空白，请删去。', en: 'begins or ends with a blank; remove it.' },
  wrong_time: {
    zh: '应当是 2000 至 2099 年间带时区的时间，例如 2026-11-20T08:00:00+08:00。',
    en: 'must be a time from 2000 to 2099 with its offset, such as 2026-11-20T08:00:00+08:00.'
  },
  still_to_come: { zh: '还没有到，请改成实际的时间。', en: 'is still to come; give the time at which it was.' },
  repeated_amenity: { zh: '写了两次，一种设施或服务只写一项。', en: 'is given twice; give each amenity once.' },
  placeholders_left: {
    zh: '在资料来源为 verified 时应当为空。',
    en: 'must be empty where provenance is verified.'
  },
  verification_not_dated: {
    zh: '在资料来源为 verified 时必须填写。',
    en: 'is required where provenance is verified.'
  },
  too_short: { zh: '应当比 starts_at 至少晚一分钟。', en: 'must be at least a minute after starts_at.' },
  too_long: { zh: '不能比 starts_at 晚 366 天以上。', en: 'must not be more than 366 days after starts_at.' },
  over: { zh: '已经过去，请写以后的时间。', en: 'has passed already; give a later time.' }
} as const satisfies Record<string, Sentence>
