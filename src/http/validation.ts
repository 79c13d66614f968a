import { Ajv, type AnySchema, type ErrorObject, type ValidateFunction } from 'ajv'
import formats from 'ajv-formats'
import { WRITTEN_UUID } from '../identifiers.ts'
import { atPointer, type InputError, type Problem, type Sentence } from '../problem.ts'
import { invalidRequest, textNotReadable } from './problems.ts'
import { findUnreadable } from './readable-text.ts'

// `ajv-formats` is CommonJS whose default export arrives wrapped.
const addFormats = formats.default

// A body has types of its own, and "5" is not 5. Unknown names are refused everywhere: a misspelt filter that is
// silently ignored gives a wrong answer that looks right. The validator coerces nothing: it would take "0x10", " 5" and
// "1e999" for numbers, and hold no bound against what is infinite.
const validator = addFormats(
  new Ajv({ allErrors: true, useDefaults: true, removeAdditional: false, allowUnionTypes: true, coerceTypes: false })
)
// The format as it comes would also take `urn:uuid:…`, which PostgreSQL does not.
validator.addFormat('uuid', WRITTEN_UUID)

/**
 * What the framework asks for once in each module: a function that makes validators. Its declared type is
 * that of ajv's own `compile`; what it is called with is a route's schema and the part it is for.
 */
export const buildValidator = ((components: Record<string, AnySchema> = {}) => {
  for (const [name, schema] of Object.entries(components)) addComponent(name, schema)
  return (route: { schema: AnySchema; httpPart?: string }) => compilerFor(route.httpPart)(route.schema)
}) as never

/**
 * As a route judges its body, for one item of it: what is bad about one keeps no other from being taken.
 * @returns undefined where nothing is
 */
export function problemOfItem(component: string, item: unknown): Problem | undefined {
  const unreadable = findUnreadable(item, '/body')
  if (unreadable !== undefined) return atPointer(unreadable, textNotReadable({}))
  const validate = validator.getSchema(component)
  if (validate === undefined) throw new Error(`there is no component ${component}`)
  return validate(item) === true ? undefined : invalidInput(validate.errors ?? [], 'body')
}

/** For a route that judges the items of its body one by one: of the body itself only how many there are. */
export const buildOuterValidator =
  (outer: AnySchema) =>
  ({ schema, httpPart }: { schema: unknown; httpPart?: string }) =>
    compilerFor(httpPart)(httpPart === 'body' ? outer : (schema as AnySchema))

const componentNames = new Set<string>()

/** A name means the same schema everywhere; it is compiled when a body first refers to it. */
function addComponent(name: string, schema: AnySchema): void {
  if (componentNames.has(name)) return
  componentNames.add(name)
  validator.addSchema(schema, name, undefined, false)
}

/** Compiled when a request first needs it: compiling all of them would be most of what a start takes. */
const compilerFor = (part: string | undefined) => (schema: AnySchema) => {
  let validate: ValidateFunction | undefined
  let readers: Reader[] = []
  const validateLazily = Object.assign(
    (data: unknown): boolean => {
      if (validate === undefined) {
        validate = validator.compile(schema)
        if (part !== 'body') readers = readersFor(schema)
      }
      if (readers.length > 0) readTexts(data as Record<string, unknown>, readers)
      const is_valid = validate(data)
      validateLazily.errors = validate.errors ?? null
      return is_valid
    },
    { errors: null as ErrorObject[] | null }
  )
  return validateLazily
}

/** How the text of one parameter is read; undefined where it does not say such a thing. */
interface Reader {
  name: string
  read: (text: string) => number | boolean | string | undefined
}

// Everything in an address is text. Fifteen digits are held exactly, and nobody counts further. An identifier is written
// in one way from here on: it is part of seals and of what is written down.
const readersByKind: Record<string, Reader['read']> = {
  integer: (text) => (/^-?\d{1,15}$/.test(text) ? Number(text) : undefined),
  number: (text) => (/^-?\d{1,15}(\.\d{1,15})?$/.test(text) ? Number(text) : undefined),
  boolean: (text) => (text === 'true' ? true : text === 'false' ? false : undefined),
  uuid: (text) => text.toLowerCase()
}

function readersFor(schema: AnySchema): Reader[] {
  const { properties = {} } = schema as { properties?: Record<string, { type?: string; format?: string }> }
  return Object.entries(properties).flatMap(([name, { type = '', format = type }]) => {
    const read = readersByKind[format]
    return read === undefined ? [] : [{ name, read }]
  })
}

/** Puts numbers and booleans where they are declared and plainly written; what stays text is refused for it. */
function readTexts(data: Record<string, unknown>, readers: Reader[]): void {
  for (const { name, read } of readers) {
    const text = data[name]
    const value = typeof text === 'string' ? read(text) : undefined
    if (value !== undefined) data[name] = value
  }
}

interface Part {
  pointer: string
  zh: string
  en: string
}

const parts: Record<string, Part> = {
  querystring: { pointer: '/query', zh: '参数', en: 'The parameter' },
  params: { pointer: '/path', zh: '路径参数', en: 'The path parameter' },
  headers: { pointer: '/headers', zh: '请求头', en: 'The header' },
  body: { pointer: '/body', zh: '字段', en: 'The field' }
}

/** More of them in one answer help nobody, and a body of a megabyte can hold a hundred thousand. */
export const ERRORS_MAX = 50

/** Turns what the validator found into one problem that names the faults by pointer. */
export function invalidInput(
  found: Pick<ErrorObject, 'keyword' | 'instancePath' | 'params'>[],
  context: string
): Problem {
  const part = parts[context] ?? { pointer: '', zh: '内容', en: 'The content' }
  const errors = found.slice(0, ERRORS_MAX).map((fault) => inputError(fault, part))
  return invalidRequest({ first: errors[0]?.detail ?? { zh: '请求内容不符合要求。', en: 'Invalid request.' } }, errors)
}

function inputError(
  { keyword, instancePath, params }: Pick<ErrorObject, 'keyword' | 'instancePath' | 'params'>,
  part: Part
): InputError {
  const added: unknown = params['additionalProperty'] ?? params['missingProperty']
  const path = typeof added === 'string' ? `${instancePath}/${escapePointer(added)}` : instancePath
  const name = shorten(path.slice(1).replaceAll('/', '.'))
  const { code, says } = (faults[keyword] ?? unspecific)(params)
  return {
    pointer: part.pointer + path,
    code,
    detail: { zh: `${part.zh} ${name || '（整体）'} ${says.zh}`, en: `${part.en} ${name || '(the whole)'} ${says.en}` }
  }
}

const escapePointer = (name: string): string => name.replaceAll('~', '~0').replaceAll('/', '~1')

// What the caller sent is repeated only as far as it helps to find it.
const shorten = (name: string): string => (name.length > 60 ? `${name.slice(0, 60)}…` : name)

type Fault = (params: Record<string, unknown>) => { code: string; says: Sentence }

const fault =
  (
    code: string,
    zh: (params: Record<string, unknown>) => string,
    en: (params: Record<string, unknown>) => string
  ): Fault =>
  (params) => ({ code, says: { zh: zh(params), en: en(params) } })

const typeNames: Record<string, Sentence> = {
  integer: { zh: '整数', en: 'an integer' },
  number: { zh: '数字', en: 'a number' },
  boolean: { zh: 'true 或 false', en: 'true or false' },
  string: { zh: '文本，且只能出现一次', en: 'text, given once' },
  array: { zh: '数组', en: 'an array' },
  object: { zh: '对象', en: 'an object' },
  null: { zh: 'null', en: 'null' }
}
const typeName = (params: Record<string, unknown>, language: 'zh' | 'en') =>
  [params['type']]
    .flat()
    .map((type) => typeNames[String(type)]?.[language] ?? String(type))
    .join(language === 'zh' ? '或' : ' or ')
const choices = (params: Record<string, unknown>, joint: string) => [params['allowedValues']].flat().join(joint)

const faults: Record<string, Fault> = {
  additionalProperties: fault(
    'unknown_name',
    () => '不存在，请去掉或核对拼写。',
    () => 'does not exist; remove it or check its spelling.'
  ),
  required: fault(
    'missing',
    () => '必须填写。',
    () => 'is required.'
  ),
  type: fault(
    'wrong_type',
    (params) => `应当是${typeName(params, 'zh')}。`,
    (params) => `must be ${typeName(params, 'en')}.`
  ),
  minimum: fault(
    'too_small',
    ({ limit }) => `不能小于 ${limit}。`,
    ({ limit }) => `must be at least ${limit}.`
  ),
  maximum: fault(
    'too_large',
    ({ limit }) => `不能大于 ${limit}。`,
    ({ limit }) => `must be at most ${limit}.`
  ),
  exclusiveMinimum: fault(
    'too_small',
    ({ limit }) => `必须大于 ${limit}。`,
    ({ limit }) => `must be more than ${limit}.`
  ),
  minLength: fault(
    'too_short',
    ({ limit }) => `至少 ${limit} 个字符。`,
    ({ limit }) => `needs at least ${limit} characters.`
  ),
  maxLength: fault(
    'too_long',
    ({ limit }) => `最多 ${limit} 个字符。`,
    ({ limit }) => `takes at most ${limit} characters.`
  ),
  minItems: fault(
    'too_few',
    ({ limit }) => `至少 ${limit} 项。`,
    ({ limit }) => `needs at least ${limit} items.`
  ),
  maxItems: fault(
    'too_many',
    ({ limit }) => `最多 ${limit} 项。`,
    ({ limit }) => `takes at most ${limit} items.`
  ),
  uniqueItems: fault(
    'repeated',
    ({ i }) => `第 ${Number(i) + 1} 项与别的项重复，请去掉。`,
    ({ i }) => `names item ${Number(i) + 1} twice; remove it.`
  ),
  enum: fault(
    'not_a_choice',
    (params) => `只能是 ${choices(params, '、')} 之一。`,
    (params) => `must be one of ${choices(params, ', ')}.`
  ),
  pattern: fault(
    'wrong_format',
    () => '格式不对，请对照 /docs 中的示例。',
    () => 'has the wrong format; see the example in /docs.'
  ),
  format: fault(
    'wrong_format',
    () => '格式不对，请对照 /docs 中的示例。',
    () => 'has the wrong format; see the example in /docs.'
  )
}
const unspecific = fault(
  'invalid',
  () => '不符合要求，请对照 /docs 中的说明。',
  () => 'is not valid; see /docs.'
)
