/** A JSON schema as far as the documents use it. */
interface Schema {
  $ref?: string
  type?: string | string[]
  const?: unknown
  enum?: unknown[]
  example?: unknown
  examples?: unknown[]
  default?: unknown
  properties?: Record<string, Schema>
  required?: string[]
  items?: Schema
  anyOf?: Schema[]
  oneOf?: Schema[]
  minItems?: number
}

export interface ApiDocument {
  paths: Record<string, Record<string, ApiOperation>>
  components: { schemas: Record<string, Schema> }
}

export interface ApiOperation {
  operationId: string
  parameters?: { name: string; in: string; required?: boolean; schema?: Schema; example?: unknown }[]
  requestBody?: { content: Record<string, { schema: Schema; example?: unknown }> }
}

/** What a client could send, put together from the examples that the document gives: only what is required. */
export function sampleBody(document: ApiDocument, { requestBody }: ApiOperation): unknown {
  const content = requestBody?.content['application/json']
  if (content === undefined) return undefined
  return content.example ?? sampleOf(document, content.schema)
}

/** The question of an address that cannot be asked without one: `?period=2023-Q1`. */
export function sampleQuery(document: ApiDocument, { parameters = [] }: ApiOperation): string {
  const required = parameters.filter((parameter) => parameter.in === 'query' && parameter.required === true)
  const pairs = required.map(({ name, schema = {}, example }) => [name, String(example ?? sampleOf(document, schema))])
  return pairs.length === 0 ? '' : `?${new URLSearchParams(pairs)}`
}

function sampleOf(document: ApiDocument, schema: Schema): unknown {
  if (schema.$ref !== undefined) {
    const name = schema.$ref.split('/').at(-1) ?? ''
    return sampleOf(document, document.components.schemas[name] ?? {})
  }
  if (schema.example !== undefined) return schema.example
  if (schema.examples?.[0] !== undefined) return schema.examples[0]
  if (schema.const !== undefined) return schema.const
  if (schema.default !== undefined) return schema.default
  if (schema.enum !== undefined) return schema.enum[0]
  const choice = schema.anyOf?.[0] ?? schema.oneOf?.[0]
  if (choice !== undefined) return sampleOf(document, choice)
  if (schema.properties !== undefined) {
    const required = Object.entries(schema.properties).filter(([name]) => schema.required?.includes(name))
    return Object.fromEntries(required.map(([name, property]) => [name, sampleOf(document, property)]))
  }
  if (schema.type === 'array') return schema.items === undefined ? [] : [sampleOf(document, schema.items)]
  throw new Error(`a schema without an example: ${JSON.stringify(schema)}`)
}

/** Every operation of the document with where it is found. */
export const operationsOf = ({ paths }: ApiDocument) =>
  Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({
      path,
      method: method.toUpperCase() as 'GET' | 'POST' | 'PUT' | 'DELETE',
      operation
    }))
  )

/** Whether its body is a file instead of fields. */
export const takesFile = ({ requestBody }: ApiOperation): boolean =>
  requestBody !== undefined && requestBody.content['application/json'] === undefined

/** The names that a body may hold; undefined for an operation without one. */
export function propertyNames(document: ApiDocument, { requestBody }: ApiOperation): string[] | undefined {
  const schema = requestBody?.content['application/json']?.schema
  return schema === undefined ? undefined : namesOf(document, schema)
}

function namesOf(document: ApiDocument, schema: Schema): string[] {
  if (schema.$ref !== undefined) {
    const name = schema.$ref.split('/').at(-1) ?? ''
    return namesOf(document, document.components.schemas[name] ?? {})
  }
  const choices = [...(schema.anyOf ?? []), ...(schema.oneOf ?? [])]
  return [...Object.keys(schema.properties ?? {}), ...choices.flatMap((one) => namesOf(document, one))]
}
