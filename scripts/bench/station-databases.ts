import pg from 'pg'
import { systemClock } from '../../src/clock.ts'
import { openDatabase } from '../../src/database/connection.ts'
import { migrate } from '../../src/database/migrations.ts'
import { readSeedFile, seedRows } from '../../src/database/seed-files.ts'
import { pinyinOf } from '../../src/pinyin.ts'
import { seedReference } from '../../src/seeds.ts'
import { createDatabase, databaseUrl } from '../postgres/databases.ts'
import { type Community, generateStations, type StationRows, type Surroundings } from './stations.ts'

const STATIONS_PER_STATEMENT = 2_000

/** Makes a database as the service itself would, with so many generated stations in it. @returns its address */
export async function createStationDatabase(server_url: string, count: number, signal: AbortSignal): Promise<string> {
  const url = await createDatabaseNamed(server_url, `bench_stations_${count}`)
  await fill(url, count, signal)
  return url
}

/** Migrated, with the reference data, and otherwise empty. @returns its address */
export async function createDatabaseNamed(server_url: string, name: string): Promise<string> {
  await createDatabase(server_url, name)
  const url = databaseUrl(server_url, name)
  await prepare(url)
  return url
}

async function prepare(url: string): Promise<void> {
  const database = await openDatabase({ engine: 'postgres', url, connections_max: 2 })
  try {
    await migrate(database.db)
    await seedReference(database.db, systemClock)
  } finally {
    await database.close()
  }
}

async function fill(url: string, count: number, signal: AbortSignal): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    let some: StationRows[] = []
    for (const station of generateStations(count, await readSurroundings())) {
      some.push(station)
      if (some.length < STATIONS_PER_STATEMENT) continue
      await insert(client, some)
      some = []
      signal.throwIfAborted()
    }
    await insert(client, some)
    // Done now, so that the server does neither by itself in the middle of a measurement.
    await client.query('vacuum analyze')
    await client.query('checkpoint')
  } finally {
    await client.end()
  }
}

async function insert(client: pg.Client, stations: StationRows[]): Promise<void> {
  await insertRows(
    client,
    'station',
    stations.map(({ station }) => station)
  )
  // Without triggers: each would write the station once more, which was written just now, and check every reference.
  await client.query('set session_replication_role = replica')
  await insertRows(
    client,
    'station_amenity',
    stations.flatMap(({ amenities }) => amenities)
  )
  await insertRows(
    client,
    'station_hours_exception',
    stations.flatMap(({ exceptions }) => exceptions)
  )
  await client.query('set session_replication_role = origin')
}

/** Rows as one JSON parameter; the table itself says what type each column has. */
async function insertRows(client: pg.Client, table: string, rows: Record<string, unknown>[]): Promise<void> {
  const [first] = rows
  if (first === undefined) return
  const columns = Object.keys(first)
    .map((column) => pg.escapeIdentifier(column))
    .join(', ')
  await client.query(
    `insert into ${table} (${columns}) select ${columns} from jsonb_populate_recordset(null::${table}, $1)`,
    [JSON.stringify(rows)]
  )
}

async function readSurroundings(): Promise<Surroundings> {
  const [areas, amenities] = await Promise.all(['areas.csv', 'amenities.csv'].map(readSeedFile))
  if (areas === undefined || amenities === undefined) throw new Error('the seed files are gone')
  const communities = seedRows(areas).filter(({ level }) => level === 'community')
  return {
    communities: await Promise.all(
      communities.map(async ({ code = '', name = '' }): Promise<Community> => {
        const short = name.replace(/(居民|村民|村|居)?委(员)?会$/, '')
        return { code, name: short, name_pinyin: await pinyinOf(short) }
      })
    ),
    amenity_codes: seedRows(amenities).map(({ code = '' }) => code),
    now: systemClock.now()
  }
}
