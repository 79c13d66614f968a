import { setTimeout as delay } from 'node:timers/promises'
import { sql } from 'kysely'
import { hashPassword } from '../../src/access/passwords.ts'
import { openSession } from '../../src/access/sessions.ts'
import { addStaff } from '../../src/access/staff.ts'
import { systemChance } from '../../src/chance.ts'
import { openDatabase } from '../../src/database/connection.ts'
import { headersOf } from '../../src/register/sheets/workbook.ts'
import { readTable } from '../../src/spreadsheets/read.ts'
import { workbookPieces, XLSX_TYPE } from '../../src/spreadsheets/workbook.ts'
import type { Transact } from '../../src/work.ts'
import { HOME_AREA_CODE, keysIn, withSystem } from './callers.ts'
import type { Bench, Group, StationService } from './context.ts'
import { residentMemory } from './processes.ts'
import { seededRandom } from './random.ts'
import { type Figures, makeRow, median, type RowDefinition } from './rows.ts'

const ROWS = 50_000
const EDITED_EVERY = 50
const MEGABYTE = 1_000_000
const SEED = 20_261_124

/** Only informs: each is sealed, found by some ten keyed hashes, and has a revision and an entry of the audit. */
const fresh: RowDefinition = {
  unit: 'ms',
  bar: {},
  name: 'import of 50,000 new workers, check and commit, to reading the file',
  title: '导入 5 万名新人员（检查并提交），与只读取文件相比'
}
const edited: RowDefinition = {
  unit: 'ms',
  bar: { ratio_max: 3 },
  name: 'import of an edited sheet of 50,000 workers, check and commit, to reading the file',
  title: '导入改了 1000 行的 5 万人名单（检查并提交），与只读取文件相比'
}
const memory: RowDefinition = {
  name: 'peak memory during the largest import',
  title: '导入 5 万行时的内存峰值',
  unit: 'MB',
  bar: { value_max: 400 }
}

/** A sheet through HTTP into a register, and the same sheet just read. */
export const imports: Group = {
  definitions: [fresh, edited, memory],

  async measure(bench, wanted) {
    const service = await bench.stationService(15)
    const keys = keysIn(bench.folder)
    const token = await withSystem({ database_url: service.database_url, keys }, signInAdministrator)
    const first = await measureImport(bench, { service, token }, fresh, await sheetOf(newRows()))
    await compared({ service, token })
    await settle(service)
    const exported = await fetch(`${service.url}/v1/register/export.xlsx?kind=worker`, { headers: bearer(token) })
    const second = await measureEdited(bench, { service, token }, Buffer.from(await exported.arrayBuffer()))
    const { peak_bytes = Number.NaN } = await residentMemory(service.pid)
    const figures = new Map([
      [fresh, first],
      [edited, second],
      [memory, { value: peak_bytes / MEGABYTE }]
    ])
    return wanted.map((definition) => makeRow(definition, figures.get(definition)))
  }
}

/** As it is after a month: the server has long looked at what it holds. */
async function settle({ database_url }: StationService): Promise<void> {
  const database = await openDatabase({
    engine: 'postgres',
    url: database_url,
    connections_max: 1,
    query_timeout_ms: 60_000
  })
  try {
    await sql`vacuum analyze`.execute(database.db)
  } finally {
    await database.close()
  }
}

const PAUSE_MILLISECONDS = 200

/** Until everybody who was imported has been compared with all others, which goes on after the import. */
async function compared({ service, token }: Desk): Promise<void> {
  for (;;) {
    const answer = await fetch(`${service.url}/v1/imports?limit=1`, { headers: bearer(token) })
    const { items } = (await answer.json()) as { items: { is_being_compared: boolean }[] }
    if (items.every(({ is_being_compared }) => !is_being_compared)) return
    await delay(PAUSE_MILLISECONDS)
  }
}

interface Desk {
  service: StationService
  token: string
}

const bearer = (token: string) => ({ authorization: `Bearer ${token}` })

const signInAdministrator = async (run: Transact): Promise<string> => {
  const password_hash = await hashPassword('xugou-de-mima-2026', systemChance)
  return await run(async (work) => {
    const staff = { name: '虚构管理员', role: 'subdistrict', area_code: HOME_AREA_CODE } as const
    const id = await addStaff(work, { ...staff, account: 'xugou.bench', password_hash })
    const person = { id, kind: 'staff', area_code: HOME_AREA_CODE, restriction: null } as const
    return (await openSession(work, person)).token
  })
}

/** Of those of 观音阁街道. */
const COMMUNITIES = [
  '琵琶山社区',
  '前营社区',
  '中营社区',
  '后营社区',
  '东发社区',
  '东兴社区',
  '东达社区',
  '皇营社区'
] as const
/** A name of two of these has a few namesakes among so many people, as names have. */
const CHARACTERS = [
  ...'赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹柏水窦章云苏潘葛范彭郎鲁韦昌马苗凤花方',
  // And such as stand in given names.
  ...'安北春东丰海江明宁平青山文新永刚强军伟勇杰涛超波辉鹏飞龙志建国华丽娟敏静艳霞秀英玲芳燕红梅兰凤洁云莲真环雪荣'
] as [string, ...string[]]

/** Evidently made up: 虚构 and a name, and numbers that begin with 190. */
function* newRows(): Generator<string[]> {
  const random = seededRandom(SEED)
  for (let place = 0; place < ROWS; place++) {
    const name = `虚构${random.pick(CHARACTERS)}${random.pick(CHARACTERS)}`
    const phone = `190${String(place).padStart(8, '0')}`
    yield [
      '',
      '',
      random.pick(COMMUNITIES),
      name,
      phone,
      '',
      '快递',
      '快递员',
      '虚构快递',
      '电动三轮车',
      '维修',
      '否',
      '54',
      '否',
      '在册'
    ]
  }
}

async function sheetOf(rows: Iterable<string[]>): Promise<Buffer> {
  const columns = headersOf('worker').map((header) => ({ header, width: 16 }))
  const explanation = { sheet_name: '填写说明', lines: [] }
  const pieces: Buffer[] = []
  for await (const piece of workbookPieces({ sheet_name: '新就业人员', columns, batches: [[...rows]], explanation }))
    pieces.push(piece)
  return Buffer.concat(pieces)
}

async function measureImport(bench: Bench, desk: Desk, { name }: RowDefinition, file: Buffer): Promise<Figures> {
  const baseline = await readingTime(file)
  const began = performance.now()
  await importSheet(desk, file)
  const value = performance.now() - began
  bench.progress(`${name}：${Math.round(value)} ms，只读取 ${Math.round(baseline)} ms`)
  return { value, baseline, ratio: value / baseline }
}

const READINGS = 3

async function readingTime(file: Buffer): Promise<number> {
  const times: number[] = []
  for (let turn = 0; turn < READINGS; turn++) {
    const began = performance.now()
    await readTable(file, 'bench.xlsx')
    times.push(performance.now() - began)
  }
  return median(times)
}

/** Last month's sheet, in which every fiftieth row was edited. */
async function measureEdited(bench: Bench, desk: Desk, exported: Buffer): Promise<Figures> {
  const { header, rows } = await readTable(exported, 'bench.xlsx')
  const hours = header.indexOf('每周工时（小时）')
  const cells = rows.map((row, place) => (place % EDITED_EVERY === 0 ? row.cells.with(hours, '48') : row.cells))
  return await measureImport(bench, desk, edited, await sheetOf(cells))
}

async function importSheet({ service, token }: Desk, file: Buffer): Promise<void> {
  const checked = await fetch(`${service.url}/v1/imports?kind=worker`, {
    method: 'POST',
    headers: { ...bearer(token), 'content-type': XLSX_TYPE },
    body: new Uint8Array(file)
  })
  const { id, failed, ...rest } = (await checked.json()) as { id: string; failed: number }
  if (checked.status !== 201 || failed > 0)
    throw new Error(`检查答 ${checked.status}：${JSON.stringify({ failed, ...rest })}`)
  const committed = await fetch(`${service.url}/v1/imports/${id}/commit`, { method: 'POST', headers: bearer(token) })
  if (committed.status !== 200) throw new Error(`提交答 ${committed.status}：${await committed.text()}`)
}
