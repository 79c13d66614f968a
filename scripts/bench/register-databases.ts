import pg from 'pg'
import type { Occupation, Sector } from '../../src/register/rules/codes.ts'
import { recordChanges, type SubjectChange } from '../../src/register/service.ts'
import type { Transact } from '../../src/work.ts'
import { HOME_AREA_CODE, keysIn, withSystem } from './callers.ts'
import type { Bench } from './context.ts'
import { type Random, seededRandom } from './random.ts'
import { createDatabaseNamed } from './station-databases.ts'

interface Work {
  sector: Sector
  occupation: Occupation
}

/** One in so many is a business, as in the first quarter of 2023. */
const BUSINESS_EVERY = 4
/** One in so many has a name that few have. */
const RARE_EVERY = 400
const CHANGES_PER_TRANSACTION = 4_000
/** Of those of 观音阁街道. */
const COMMUNITIES = ['001', '002', '006', '007', '008', '009', '010', '011', '012', '013', '014', '015', '016'] as const
const FIRST_MONTH = '2022-12'
const MONTHS_OF_QUARTER = ['2023-01', '2023-02', '2023-03'] as const
/** Of a thousand subjects so many change in a month, and so many leave. */
const CHANGED_PER_THOUSAND = 30
const LEFT_PER_THOUSAND = 3

const SYLLABLES = ['安', '北', '春', '东', '丰', '海', '江', '明', '宁', '平', '青', '山', '文', '新', '永'] as const
const WORK: [Work, ...Work[]] = [
  { sector: 'courier', occupation: 'courier' },
  { sector: 'food_delivery', occupation: 'food_delivery_rider' },
  { sector: 'road_transport', occupation: 'truck_driver' },
  { sector: 'road_transport', occupation: 'ride_hailing_driver' },
  { sector: 'live_commerce', occupation: 'live_streamer' }
]

/**
 * Makes a database whose register has so many subjects, all in one sub-district, who were there at the end of 2022, and
 * of whom some change and leave in the first quarter of 2023. The same in every run, but for the ids.
 * @returns its address
 */
export async function createRegisterDatabase({ server, folder, signal }: Bench, count: number): Promise<string> {
  const name = `bench_register_${count}`
  const database_url = await createDatabaseNamed(server.url, name)
  const keys = keysIn(folder)
  // Without triggers and checks of references, which take most of the time; what follows from them is filled in at once.
  await query(database_url, `alter database ${name} set session_replication_role = replica`)
  await withSystem({ database_url, keys }, (run) => record(run, newSubjects(count), signal))
  await query(database_url, `alter database ${name} reset session_replication_role`, ...FOLLOWING)
  const ids = await query(database_url, 'select id, kind from subject order by area_code, id')
  await withSystem({ database_url, keys }, (run) => record(run, laterChanges(ids), signal))
  // Done now, so that the server does neither by itself in the middle of a measurement.
  await query(database_url, 'vacuum analyze', 'checkpoint')
  return database_url
}

async function record(run: Transact, changes: Iterable<SubjectChange>, signal: AbortSignal): Promise<void> {
  let some: SubjectChange[] = []
  const flush = async () => {
    const outcomes = await run((work) => recordChanges(work, some))
    for (const outcome of outcomes) if (outcome instanceof Error) throw outcome
    some = []
    signal.throwIfAborted()
  }
  for (const change of changes) {
    some.push(change)
    if (some.length === CHANGES_PER_TRANSACTION) await flush()
  }
  await flush()
}

function* newSubjects(count: number): Generator<SubjectChange> {
  const random = seededRandom(count)
  for (let place = 0; place < count; place++)
    yield place % BUSINESS_EVERY === 0
      ? { kind: 'business', draft: businessDraft(random), month: FIRST_MONTH, source: 'import' }
      : { kind: 'worker', draft: workerDraft(random, place), month: FIRST_MONTH, source: 'import' }
}

/** Months one after another, as they are recorded. */
function* laterChanges(subjects: { id: string; kind: string }[]): Generator<SubjectChange> {
  const random = seededRandom(subjects.length)
  for (const month of MONTHS_OF_QUARTER)
    for (const [place, { id }] of subjects.entries()) {
      const chance = random.integer(0, 999)
      if (subjects[place]?.kind !== 'worker' || chance >= CHANGED_PER_THOUSAND + LEFT_PER_THOUSAND) continue
      const status = chance < CHANGED_PER_THOUSAND ? 'active' : 'left'
      const draft = { area_code: communityOf(random), ...random.pick(WORK), status, weekly_hours: chance }
      yield { kind: 'worker', id, draft, month, source: 'submission' }
    }
}

const communityOf = (random: Random): string => `${HOME_AREA_CODE.slice(0, 9)}${random.pick(COMMUNITIES)}`

/** Evidently made up: 虚构 and a name, and numbers that begin with 190. */
const workerDraft = (random: Random, place: number) => ({
  area_code: communityOf(random),
  ...random.pick(WORK),
  name: place % RARE_EVERY === 1 ? '虚构罕见' : `虚构${random.pick(SYLLABLES)}${random.pick(SYLLABLES)}`,
  phone: `190${String(place).padStart(8, '0')}`
})

const businessDraft = (random: Random) => ({
  area_code: communityOf(random),
  sector: 'courier',
  kind: 'courier_site',
  name: `虚构快递${random.pick(SYLLABLES)}${random.pick(SYLLABLES)}站`
})

/** What triggers would have written. */
const FOLLOWING = [
  `insert into person_name_lookup (hash, area_code, person_id)
    select term.hash, area_code, person_id from person_name, unnest(hashes) as term (hash) order by 1, 2, 3`,
  `insert into subject_presence
      (subject_id, from_month, until_month, area_code, subject_kind, version, sector, occupation_or_kind)
    select
      subject_id, month, '9999-13', recorded_area_code, subject_kind, version,
      content ->> 'sector', coalesce(content ->> 'occupation', content ->> 'kind')
    from subject_revision`,
  `insert into subject_count (area_code, month, subject_kind, sector, occupation_or_kind, difference)
    select area_code, from_month, subject_kind, sector, occupation_or_kind, count(*)
    from subject_presence group by 1, 2, 3, 4, 5`,
  'analyze'
]

/** One statement after another, on a connection that begins as the database now says. @returns the rows of the last */
async function query(url: string, ...statements: string[]): Promise<{ id: string; kind: string }[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    let rows: { id: string; kind: string }[] = []
    for (const statement of statements) ({ rows } = await client.query(statement))
    return rows
  } finally {
    await client.end()
  }
}
