import { Ajv, type AnySchema } from 'ajv'
import formats from 'ajv-formats'
import t from 'tap'
import { startApp, type TestApp } from '../support/app.ts'
import { onPostgres } from '../support/engines.ts'
import { type ApiDocument, operationsOf as operationsIn } from '../support/samples.ts'

interface Response {
  description: string
  content?: Record<string, { schema: AnySchema; example?: unknown; examples?: Record<string, { value: unknown }> }>
}
interface Operation {
  operationId: string
  summary: string
  tags: string[]
  parameters?: {
    name: string
    in: string
    required?: boolean
    description?: string
    example?: unknown
    schema: { default?: unknown }
  }[]
  responses: Record<string, Response>
}
interface Document {
  paths: Record<string, Record<string, Operation>>
  components: { schemas: Record<string, object> }
}

const operationsOf = ({ paths }: Document) =>
  Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method, operation }))
  )

/** Checks values against the schemas of the document, whose references point into itself. */
function checkerOf(document: Document) {
  const ajv = formats.default(new Ajv({ strict: false, allErrors: true }))
  ajv.addSchema({ $id: 'document', ...document })
  return (schema: AnySchema, value: unknown): string => {
    const text = JSON.stringify(schema).replaceAll('"#/', '"document#/')
    return ajv.validate(JSON.parse(text), value) ? '' : ajv.errorsText()
  }
}

const documentOf = (app: TestApp) => app.swagger() as unknown as Document

await onPostgres(t, 'every operation is described so that a stranger can call it', async (t, engine) => {
  const document = documentOf(await startApp(t, engine))
  const check = checkerOf(document)
  const ids = operationsOf(document).map(({ operation }) => operation.operationId)
  t.equal(new Set(ids).size, ids.length, 'operation ids are unique')
  for (const { path, method, operation } of operationsOf(document)) {
    const name = `${method} ${path}`
    t.match(operation.operationId, /^[a-z][A-Za-z]+$/, name)
    t.match(operation.summary, /\p{Script=Han}/u, name)
    for (const parameter of operation.parameters ?? []) {
      t.match(parameter.description, /\p{Script=Han}/u, `${name} ${parameter.name}`)
      // A made-up cursor would look usable and open no page.
      if (parameter.name !== 'cursor') t.not(parameter.example, undefined, `${name} ${parameter.name} has an example`)
      if (parameter.schema.default !== undefined)
        t.equal(parameter.required, false, `${name} ${parameter.name} may be left out`)
    }
    for (const [status, { content = {} }] of Object.entries(operation.responses)) {
      for (const [type, { schema, example, examples = {} }] of Object.entries(content)) {
        const values = [
          ...(example === undefined ? [] : [example]),
          ...Object.values(examples).map(({ value }) => value)
        ]
        t.ok(values.length > 0, `${name} ${status} ${type} has an example`)
        for (const value of values) t.equal(check(schema, value), '', `${name} ${status}: the example is valid`)
      }
    }
  }
})

await onPostgres(t, 'every answer is what the description says', async (t, engine) => {
  const app = await startApp(t, engine)
  const document = documentOf(app)
  const check = checkerOf(document)
  const urls = [
    '/v1/health',
    '/v1/areas',
    '/v1/areas?level=community&limit=3',
    '/v1/areas/370811015000',
    '/v1/areas/1',
    '/v1/areas?limit=0',
    '/v1/stations',
    '/v1/stations?near=116.6,35.4&limit=3',
    '/v1/stations?crs=bd09&open_at=now',
    '/v1/stations?near=1,2',
    '/v1/stations?cursor=x',
    '/v1/stations/GYG-002',
    '/v1/stations/GYG-002?crs=wgs84',
    '/v1/stations/NONE',
    '/v1/stations.geojson',
    '/v1/stations.geojson?near=116.6,35.4',
    '/v1/stations.csv',
    '/v1/station-template.csv',
    '/v1/amenities'
  ]
  for (const url of urls) {
    const answer = await app.get(url)
    const path = (url.split('?')[0] ?? '').replace(/\/(stations|areas)\/.+/, '/$1/{code}')
    const type = String(answer.headers['content-type']).split(';')[0] ?? ''
    const described = document.paths[path]?.['get']?.responses[answer.statusCode]?.content?.[type]
    t.ok(described, `${url} answers ${answer.statusCode} ${type}`)
    const value = type.endsWith('json') ? answer.json() : answer.body
    if (described !== undefined) t.equal(check(described.schema, value), '', url)
  }
})

await onPostgres(t, 'no answer holds more than is described', async (t, engine) => {
  const app = await startApp(t, engine)
  const { schemas } = documentOf(app).components
  const propertiesOf = (name: string) => Object.keys((schemas[name] as { properties: object }).properties).sort()
  const { items } = (await app.get('/v1/stations?near=116.6,35.4')).json()
  t.strictSame(Object.keys(items[0]).sort(), propertiesOf('FoundStation'))
  t.strictSame(Object.keys((await app.get('/v1/stations/GYG-002')).json()).sort(), propertiesOf('Station'))
  t.strictSame(Object.keys(items[0].amenities[0]).sort(), propertiesOf('StationAmenity'))
  t.strictSame(Object.keys(items[0].open).sort(), propertiesOf('Opening'))
})

await onPostgres(t, 'the documentation is a page that opens', async (t, engine) => {
  const app = await startApp(t, engine)
  const page = await app.get('/docs/')
  t.equal(page.statusCode, 200)
  t.match(page.headers['content-type'], /text\/html/)
  t.strictSame((await app.get('/docs/json')).json(), JSON.parse(JSON.stringify(app.swagger())))
})

await onPostgres(t, 'no body takes a field that it does not declare', async (t, engine) => {
  const app = await startApp(t, engine)
  const document = app.swagger() as unknown as ApiDocument
  for (const { operation } of operationsIn(document)) {
    const body = operation.requestBody?.content['application/json']?.schema
    if (body === undefined) continue
    for (const [pointer, schema] of objectsIn(document, body))
      t.equal(schema.additionalProperties, false, `${operation.operationId} ${pointer || '/'}`)
  }
})

interface ObjectSchema {
  $ref?: string
  properties?: Record<string, ObjectSchema>
  items?: ObjectSchema
  anyOf?: ObjectSchema[]
  additionalProperties?: unknown
}

/** Every object that a body may hold, with where it stands; one that holds itself is told once. */
function* objectsIn(
  document: ApiDocument,
  schema: ObjectSchema,
  pointer = '',
  within: readonly string[] = []
): Generator<[pointer: string, schema: ObjectSchema]> {
  if (schema.$ref !== undefined) {
    const name = schema.$ref.split('/').at(-1) ?? ''
    if (within.includes(name)) return
    yield* objectsIn(document, document.components.schemas[name] as ObjectSchema, pointer, [...within, name])
    return
  }
  if (schema.properties !== undefined) yield [pointer, schema]
  for (const [name, property] of Object.entries(schema.properties ?? {}))
    yield* objectsIn(document, property, `${pointer}/${name}`, within)
  if (schema.items !== undefined) yield* objectsIn(document, schema.items, `${pointer}/0`, within)
  for (const one of schema.anyOf ?? []) yield* objectsIn(document, one, pointer, within)
}
