import { defineProblem } from '../problem.ts'

export const asOfMalformed = defineProblem({
  kind: 'invalid',
  code: 'as_of_malformed',
  pointer: '/query/as_of',
  title: { zh: '时点写法不对', en: 'as_of cannot be read' },
  advice: {
    zh: '请填写日期（当天结束时）或带时区的时间，例如 2026-11-23 或 2026-11-23T10:00:00+08:00。',
    en: 'Give a date, which counts until its end, or a time with its offset: 2026-11-23 or 2026-11-23T10:00:00+08:00.'
  },
  detail: () => ({
    zh: 'as_of 应为日期或带时区的时间，例如 2026-11-23 或 2026-11-23T10:00:00+08:00。',
    en: 'as_of is a date or a time with its offset, such as 2026-11-23 or 2026-11-23T10:00:00+08:00.'
  }),
  example: {}
})

export const filterNotOfThePast = defineProblem({
  kind: 'invalid',
  code: 'filter_not_of_the_past',
  pointer: '/query/is_party_member',
  title: { zh: '过去的台账不能按这个条件查', en: 'The past cannot be filtered by this' },
  advice: {
    zh: '政治面貌属于个人信息，历史中加密保存；请去掉 as_of 或 is_party_member。',
    en: 'Membership of the party is personal and sealed in the history; leave out as_of or is_party_member.'
  },
  detail: () => ({
    zh: 'is_party_member 在历史中加密保存，不能与 as_of 同时使用，请去掉其中一个。',
    en: 'is_party_member is sealed in the history and cannot be used together with as_of; remove one of them.'
  }),
  example: {}
})

export const searchNeedsOneTerm = defineProblem({
  kind: 'invalid',
  code: 'search_needs_one_term',
  pointer: '/body',
  title: { zh: '查找条件应当只有一个', en: 'A search has one term' },
  advice: {
    zh: '请只填一个查找条件：名称（文字、全拼或首字母）、电话，或证件号码、信用代码。',
    en: 'Give one term: a name (characters, pinyin or initials), a phone number, or an identifier.'
  },
  detail: () => ({
    zh: '名称、电话、号码请只填一个，且名称至少有一个文字或数字。',
    en: 'Give one of name, phone and identifier; a name holds a letter or a digit.'
  }),
  example: {}
})

export const onMalformed = defineProblem({
  kind: 'invalid',
  code: 'on_malformed',
  pointer: '/query/on',
  title: { zh: '日期写法不对', en: 'The date cannot be read' },
  advice: {
    zh: '请填写存在的、不晚于今天的日期，例如 2026-11-23。',
    en: 'Give a date that exists and is not later than today, such as 2026-11-23.'
  },
  detail: () => ({
    zh: 'on 应为存在的、不晚于今天的日期，例如 2026-11-23。',
    en: 'on is a date that exists and is not later than today, such as 2026-11-23.'
  }),
  example: {}
})
