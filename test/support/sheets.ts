import type { Test } from 'tap'
import { readTable, type Table } from '../../src/spreadsheets/read.ts'
import { csvPieces } from '../../src/spreadsheets/write.ts'
import type { TestActor } from './actors.ts'
import type { TestApp, TestOptions } from './app.ts'
import type { TestEngine } from './engines.ts'
import { givenRegister } from './register.ts'

export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** Cells by header, one record for each row. */
export type SheetRow = Record<string, string>

/** Rows as the CSV that Excel saves; what a row lacks is empty. */
export function csvOf(...rows: SheetRow[]): Buffer {
  const header = [...new Set(rows.flatMap((row) => Object.keys(row)))]
  return Buffer.from(
    [
      ...csvPieces(
        header,
        rows.map((row) => header.map((name) => row[name] ?? ''))
      )
    ].join('')
  )
}

export const rowsOf = ({ header, rows }: Table): SheetRow[] =>
  rows.map(({ cells }) => Object.fromEntries(header.map((name, place) => [name, cells[place] ?? ''])))

export const newWorkerRow = (change: SheetRow = {}): SheetRow => ({
  社区: '琵琶山社区',
  姓名: '虚构张三',
  行业: '快递',
  职业: '快递员',
  ...change
})

/** A file with one new worker, checked. */
export async function givenImport(app: TestApp, token: string): Promise<{ id: string }> {
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'text/csv' }
  const payload = csvOf(newWorkerRow())
  const answer = await app.inject({ method: 'POST', url: '/v1/imports?kind=worker', headers, payload })
  if (answer.statusCode !== 201) throw new Error(`${answer.statusCode}: ${answer.body}`)
  return answer.json()
}

/** The register, and what somebody does there with sheets. */
export async function givenSheets(t: Test, engine: TestEngine, options: TestOptions = {}) {
  const register = await givenRegister(t, engine, options)
  const { app, admin } = register
  const send = async (
    bytes: Uint8Array,
    { token = admin.token, kind = 'worker', type = 'text/csv', headers = {} } = {}
  ) =>
    await app.inject({
      method: 'POST',
      url: `/v1/imports?kind=${kind}`,
      headers: { authorization: `Bearer ${token}`, 'content-type': type, ...headers },
      payload: Buffer.from(bytes)
    })
  const get = async (url: string, { token }: TestActor = admin) => await app.send('GET', url, { token })
  return {
    ...register,
    send,
    get,
    /** Brings a file that can be read. */
    check: async (bytes: Uint8Array, change: Parameters<typeof send>[1] = {}) => {
      const answer = await send(bytes, change)
      if (answer.statusCode !== 201) throw new Error(`${answer.statusCode}: ${answer.body}`)
      return answer.json()
    },
    commit: async (id: string, { token }: TestActor = admin) =>
      await app.send('POST', `/v1/imports/${id}/commit`, { token }),
    undo: async (id: string, { token }: TestActor = admin) =>
      await app.send('POST', `/v1/imports/${id}/undo`, { token }),
    rows: async (id: string, query = '', actor: TestActor = admin) =>
      (await get(`/v1/imports/${id}/rows${query}`, actor)).json().items,
    /** The register as somebody gets it, to be read and to be edited. */
    exported: async (query = 'kind=worker', actor: TestActor = admin, format = 'xlsx') => {
      const answer = await get(`/v1/register/export.${format}?${query}`, actor)
      if (answer.statusCode !== 200) throw new Error(`${answer.statusCode}: ${answer.body}`)
      return rowsOf(await readTable(answer.rawPayload, 'export'))
    }
  }
}

export const countsOf = ({ inserted, updated, unchanged, failed }: Record<string, number>) => ({
  inserted,
  updated,
  unchanged,
  failed
})
