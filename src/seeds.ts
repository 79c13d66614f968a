import { sql } from 'kysely'
import { seedAreas } from './areas/seed.ts'
import { seedCalendar } from './calendar/seed.ts'
import { systemChance } from './chance.ts'
import { readSeedRecord, recordSeedFiles } from './changes/service.ts'
import type { Clock } from './clock.ts'
import { readSeedFile, type SeedFile, seedRows } from './database/seed-files.ts'
import type { Db, Tx } from './database/tables.ts'
import { seedFieldGroups } from './persons/seed.ts'
import { seedEarningRules } from './points/earning-rules/seed.ts'
import { seedPledges } from './register/pledges/seed.ts'
import { seedQuestionnaires } from './register/seed.ts'
import { QUARTER_FILES, seedQuarter } from './register/seeding/seed.ts'
import { seedAmenities, seedStations } from './stations/seed.ts'
import { type Surroundings, systemTransactionWithin } from './transaction.ts'

// Any number will do, as long as every version of the service takes the same one.
const SEED_LOCK = 7_208_815_003

/** What every database needs: areas, holidays, amenities, what is kept about people, what they are asked, and what they earn. */
export async function seedReference(db: Db, clock: Clock): Promise<void> {
  // Sub-districts that are new have the customary rules as well.
  await whereChanged(db, clock, ['areas.csv', 'earning-rules.json'], async (tx, [areas, rules]) => {
    await seedAreas(tx, rowsOf(areas))
    if (rules !== undefined) await seedEarningRules(tx, rules, { now: clock.now(), chance: systemChance })
  })
  await whereChanged(
    db,
    clock,
    ['holiday-years.csv', 'holidays.csv'],
    async (tx, [years, days]) => await seedCalendar(tx, rowsOf(years), rowsOf(days))
  )
  await whereChanged(
    db,
    clock,
    ['amenities.csv'],
    async (tx, [amenities]) => await seedAmenities(tx, rowsOf(amenities))
  )
  await whereChanged(db, clock, ['field-groups.csv'], async (tx, [groups]) => await seedFieldGroups(tx, rowsOf(groups)))
  await whereChanged(db, clock, ['questionnaires.json'], async (tx, [questionnaires]) => {
    if (questionnaires !== undefined) await seedQuestionnaires(tx, questionnaires, clock.now())
  })
  await whereChanged(db, clock, ['pledges.json'], async (tx, [pledges]) => {
    if (pledges !== undefined) await seedPledges(tx, pledges, clock.now())
  })
}

/** The fifteen stations, mostly placeholders; what staff have changed since stays as it is. */
export async function seedPlaceholderStations(db: Db, clock: Clock): Promise<void> {
  await whereChanged(db, clock, ['stations.csv'], async (tx, [stations]) => {
    if (stations !== undefined) await seedStations(tx, stations, clock.now())
  })
}

/** The made-up areas and stations that test keys see, and nobody else. */
export async function seedSandbox(db: Db, clock: Clock): Promise<void> {
  await whereChanged(db, clock, ['sandbox-areas.csv', 'sandbox-stations.csv'], async (tx, [areas, stations]) => {
    await seedAreas(tx, rowsOf(areas))
    if (stations !== undefined) await seedStations(tx, stations, clock.now())
  })
}

/** A made-up first quarter of 2023, in a register that is empty: for trial, and never beside what staff have found. */
export async function seedRegister(db: Db, surroundings: Surroundings): Promise<void> {
  await whereChanged(
    db,
    surroundings.clock,
    QUARTER_FILES,
    async (tx, files) => await systemTransactionWithin(tx, surroundings, (work) => seedQuarter(work, files))
  )
}

const rowsOf = (file: SeedFile | undefined) => (file === undefined ? [] : seedRows(file))

/** Does the work in one transaction where the files differ from those loaded last; processes take turns. */
async function whereChanged(
  db: Db,
  clock: Clock,
  names: string[],
  load: (tx: Tx, files: SeedFile[]) => Promise<void>
): Promise<void> {
  const files = await Promise.all(names.map(readSeedFile))
  if (await areLoaded(db, files)) return
  await db.transaction().execute(async (tx) => {
    await sql`select pg_advisory_xact_lock(${sql.lit(SEED_LOCK)})`.execute(tx)
    // The process that held the lock before may have loaded them.
    if (await areLoaded(tx, files)) return
    // Before they are loaded: that may take on the rights of the service, which has none to this table.
    await recordSeedFiles(tx, files, new Date(clock.now()))
    await load(tx, files)
  })
}

async function areLoaded(db: Db, files: SeedFile[]): Promise<boolean> {
  const loaded = await readSeedRecord(db)
  return files.every(({ name, sha256 }) => loaded.get(name) === sha256)
}
