import { isReadableText } from '../../http/readable-text.ts'
import { isUuid } from '../../identifiers.ts'
import { nameKey } from '../../spreadsheets/names.ts'
import type { SubjectKind } from '../rules/codes.ts'
import { type Fact, type Facts, FIELDS } from '../rules/facts.ts'
import {
  BUSINESS_KIND_WORDS,
  NO,
  OCCUPATION_WORDS,
  SECTOR_WORDS,
  STATUS_WORDS,
  TAKE_AWAY,
  VEHICLE_WORDS,
  YES
} from './words.ts'

/** What cells name besides words that are always the same. */
export interface SheetReference {
  /** The communities of the caller by code: their names, or their codes where two have the same. */
  communities: ReadonlyMap<string, string>
  /** The names of the businesses that employ, by id. */
  employer_names: ReadonlyMap<string, string>
  /** The only business with that name, by the key of the name. */
  employer_ids: ReadonlyMap<string, string>
  /** Every name that a business has ever had, where a cell holds another than the present one. */
  former_names: ReadonlyMap<string, ReadonlySet<string>>
}

/** The facts that a cell asks for, or one Chinese sentence that says what to write. */
export type CellReading = { facts: Facts } | { reason: string }

export interface SheetColumn {
  header: string
  /** Which facts it stands for. */
  fields: readonly string[]
  width: number
  is_hidden?: boolean
  /** A new subject cannot do without, and no subject may lose it. */
  is_required?: boolean
  choices?: (reference: SheetReference) => string[]
  write: (facts: Facts, reference: SheetReference) => string
  /** @param cell not empty, composed, without blanks around it */
  read: (cell: string, reference: SheetReference) => CellReading
  /** What an empty cell means for what is not personal. */
  empty: Facts
}

export const ID = '编号'
export const VERSION = '版本'
export const REASONS = '失败原因'

/** The two columns by which a row finds its subject again. Nobody has to see them. */
export const HIDDEN_COLUMNS = [ID, VERSION] as const

const CHARACTERS_MAX = 300
const SKILLS_MAX = 20
const SKILL_CHARACTERS_MAX = 40
const WEEK_HOURS_MAX = 168
const HEAD_COUNT_MAX = 1_000_000

export const COLUMNS: Readonly<Record<SubjectKind, readonly SheetColumn[]>> = {
  worker: [
    community(),
    text('姓名', 'name', 14, { is_masked: true }),
    text('手机号', 'phone', 16, { is_masked: true, is_number: true }),
    text('身份证件号码', 'id_number', 22, { is_masked: true, is_number: true }),
    choice('行业', 'sector', SECTOR_WORDS, { is_required: true }),
    choice('职业', 'occupation', OCCUPATION_WORDS, { is_required: true }),
    employer(),
    choice('车辆', 'vehicle', VEHICLE_WORDS),
    skills(),
    yesOrNo('中共党员', 'is_party_member', null),
    wholeNumber('每周工时（小时）', 'weekly_hours', WEEK_HOURS_MAX),
    yesOrNo('流动管家', 'is_steward', false),
    choice('状态', 'status', STATUS_WORDS, { empty: 'active' })
  ],
  business: [
    community(),
    { ...text('企业名称', 'name', 30), is_required: true },
    choice('行业', 'sector', SECTOR_WORDS, { is_required: true }),
    choice('类型', 'kind', BUSINESS_KIND_WORDS, { is_required: true }),
    text('统一社会信用代码', 'credit_code', 24, { is_number: true }),
    text('地址', 'address', 30),
    wholeNumber('从业人数', 'head_count', HEAD_COUNT_MAX),
    text('联系人', 'contact_name', 14, { is_masked: true }),
    text('联系电话', 'contact_phone', 16, { is_masked: true, is_number: true }),
    choice('状态', 'status', STATUS_WORDS, { empty: 'active' })
  ]
}

/** Everything in a column is one person's own. */
export const isPersonal = (kind: SubjectKind, { fields }: SheetColumn): boolean =>
  fields.every((field) => FIELDS[kind].personal.includes(field))

/** What the cell asks for; undefined where it asks for nothing, as an empty one does of what is personal. */
export function readCell(
  kind: SubjectKind,
  column: SheetColumn,
  cell: string,
  reference: SheetReference
): CellReading | undefined {
  const is_personal = isPersonal(kind, column)
  if (cell === '') {
    if (is_personal) return undefined
    return column.is_required === true ? { reason: `请填写${column.header}` } : { facts: column.empty }
  }
  if (is_personal && cell === TAKE_AWAY)
    return { facts: Object.fromEntries(column.fields.map((field) => [field, null])) }
  if (!isReadableText(cell)) return { reason: `${column.header}中有无法保存的字符，请重新填写` }
  if ([...cell].length > CHARACTERS_MAX && !column.fields.includes('skills'))
    return { reason: `${column.header}太长，请缩短` }
  return column.read(cell, reference)
}

/** As cells are compared: composed, with one kind of line break, without blanks around. */
export const tidyCell = (cell: string): string => cell.normalize('NFC').replaceAll('\r\n', '\n').trim()

interface TextKind {
  /** Exported in part only, so that a part may come back. */
  is_masked?: boolean
  /** Digits that are no quantity. */
  is_number?: boolean
}

function text(
  header: string,
  field: string,
  width: number,
  { is_masked = false, is_number = false }: TextKind = {}
): SheetColumn {
  return {
    header,
    fields: [field],
    width,
    write: (facts) => wordOf(facts[field]),
    read: (typed) => {
      const cell = is_number ? typed.normalize('NFKC') : typed
      if (is_masked && cell.includes('*')) return { reason: MASKED }
      if (is_number && NUMBER_OF_EXCEL.test(cell))
        return { reason: `Excel 把号码改成了 ${cell}，数字已不全：请把这一列设为“文本”格式，重新填写完整的号码` }
      return { facts: { [field]: cell } }
    },
    empty: { [field]: null }
  }
}

const MASKED = '这是脱敏的内容，与登记的不符：请填写完整的内容；不想改的请恢复导出时的样子，或留空'
/** What Excel makes of a long number in a cell that is not text. */
const NUMBER_OF_EXCEL = /^[\d.]+E\+?\d+$/i

function choice(
  header: string,
  field: string,
  words: Readonly<Record<string, string>>,
  { is_required = false, empty = null }: { is_required?: boolean; empty?: string | null } = {}
): SheetColumn {
  const codes = new Map(
    Object.entries(words).flatMap(([code, word]) => [word, code].map((key) => [nameKey(key), code]))
  )
  return {
    header,
    fields: [field],
    width: 14,
    is_required,
    choices: () => Object.values(words),
    write: (facts) => words[wordOf(facts[field])] ?? '',
    read: (cell) => {
      const code = codes.get(nameKey(cell))
      return code === undefined
        ? { reason: `请填写${Object.values(words).join('、')}之一` }
        : { facts: { [field]: code } }
    },
    empty: { [field]: empty }
  }
}

function yesOrNo(header: string, field: string, empty: boolean | null): SheetColumn {
  const words: Readonly<Record<string, boolean>> = { [YES]: true, [NO]: false, true: true, false: false }
  return {
    header,
    fields: [field],
    width: 10,
    choices: () => [YES, NO],
    write: (facts) => (typeof facts[field] === 'boolean' ? (facts[field] ? YES : NO) : ''),
    read: (cell) => {
      const value = words[nameKey(cell)]
      return value === undefined ? { reason: `请填写${YES}或${NO}` } : { facts: { [field]: value } }
    },
    empty: { [field]: empty }
  }
}

function wholeNumber(header: string, field: string, most: number): SheetColumn {
  return {
    header,
    fields: [field],
    width: 12,
    write: (facts) => wordOf(facts[field]),
    read: (cell) => {
      const plain = cell.normalize('NFKC')
      const value = /^\d{1,7}$/.test(plain) ? Number(plain) : undefined
      return value === undefined || value > most
        ? { reason: `请填写 0 到 ${most} 之间的整数，不清楚请留空` }
        : { facts: { [field]: value } }
    },
    empty: { [field]: null }
  }
}

function community(): SheetColumn {
  return {
    header: '社区',
    fields: ['area_code'],
    width: 18,
    is_required: true,
    choices: ({ communities }) => [...communities.values()],
    write: (facts, { communities }) => {
      const code = wordOf(facts['area_code'])
      return communities.get(code) ?? code
    },
    read: (cell, { communities }) => {
      const key = nameKey(shortName(cell))
      const code = [...communities.keys()].find((one) => one === key || nameKey(communities.get(one) ?? '') === key)
      return code === undefined
        ? { reason: '请填写您管辖范围内社区的名称或 12 位代码' }
        : { facts: { area_code: code } }
    },
    empty: {}
  }
}

/** `琵琶山社区`: as everybody calls 琵琶山社区居民委员会. */
export const shortName = (name: string): string => name.replace(/(?:居民|村民)委员会$|[居村]委会$/, '')

/** A business of the register where there is exactly one of that name, else just the name. */
function employer(): SheetColumn {
  return {
    header: '用人单位',
    fields: ['employer_id', 'employer_name'],
    width: 24,
    write: ({ employer_id = null, employer_name = null }, { employer_names }) =>
      employer_id === null ? wordOf(employer_name) : (employer_names.get(wordOf(employer_id)) ?? wordOf(employer_id)),
    read: (cell, { employer_ids }) => {
      const id = isUuid(cell.toLowerCase()) ? cell.toLowerCase() : employer_ids.get(nameKey(cell))
      return {
        facts: id === undefined ? { employer_id: null, employer_name: cell } : { employer_id: id, employer_name: null }
      }
    },
    empty: { employer_id: null, employer_name: null }
  }
}

function skills(): SheetColumn {
  return {
    header: '特长',
    fields: ['skills'],
    width: 18,
    write: (facts) => ((facts['skills'] ?? []) as readonly string[]).join('、'),
    read: (cell) => {
      const found = [...new Set(cell.split(/[、,，;；\n]/).map((skill) => skill.trim()))].filter(
        (skill) => skill !== ''
      )
      if (found.length > SKILLS_MAX || found.some((skill) => [...skill].length > SKILL_CHARACTERS_MAX))
        return { reason: `特长用顿号隔开，最多 ${SKILLS_MAX} 项，每项最多 ${SKILL_CHARACTERS_MAX} 个字` }
      return { facts: { skills: found.sort() } }
    },
    empty: { skills: [] }
  }
}

const wordOf = (fact: Fact | undefined): string => (fact === null || fact === undefined ? '' : String(fact))
