import { type Realm, realmOfArea } from '../actor.ts'
import { type Revisions, readRevisions, sameRevisions } from '../changes/service.ts'
import type { Clock } from '../clock.ts'
import type { Db } from '../database/tables.ts'
import type { StationFacts } from './facts.ts'
import { readAllStations, readChangedStations } from './reading.ts'
import { StationRecord } from './record.ts'
import { readReference } from './reference.ts'
import { Snapshot } from './snapshot.ts'

/** Another process's commit is seen within a second; the check itself has half of that to come back. */
const LEASE_MILLISECONDS = 500
/** From this age on a check is started beside the answers, so that under load nobody waits for one. */
const RENEWAL_MILLISECONDS = 200

const STATIONS = 'stations/'

/**
 * The stations of one realm kept in memory, never older than the lease. Nothing runs while nobody asks: the first
 * question after a pause waits for one cheap comparison of revisions, the following ones for nothing.
 */
export class StationDirectory {
  readonly #db: Db
  readonly #realm: Realm
  readonly #clock: Clock
  readonly #monotonicNow: () => number
  #snapshot: Snapshot | undefined
  #checked_at = Number.NEGATIVE_INFINITY
  #expiries = 0
  #check: Promise<Snapshot> | undefined

  /** @param monotonicNow milliseconds of a clock that nobody sets back */
  constructor(db: Db, realm: Realm, clock: Clock, monotonicNow: () => number = () => performance.now()) {
    this.#db = db
    this.#realm = realm
    this.#clock = clock
    this.#monotonicNow = monotonicNow
  }

  /** At once where the copy is fresh enough, else after a check. Rejects where the database is away. */
  current(): Snapshot | Promise<Snapshot> {
    const age_ms = this.#monotonicNow() - this.#checked_at
    if (this.#snapshot === undefined || age_ms >= LEASE_MILLISECONDS) return this.#renew()
    if (age_ms >= RENEWAL_MILLISECONDS) this.#renew().catch(() => {})
    return this.#snapshot
  }

  /** For this process's own writers, after their commit: the next question sees what they wrote. */
  expire(): void {
    this.#expiries++
    this.#checked_at = Number.NEGATIVE_INFINITY
    // A check that is under way may have looked before the commit, so the next question starts its own.
    this.#check = undefined
  }

  #renew(): Promise<Snapshot> {
    if (this.#check !== undefined) return this.#check
    const check = this.#compare().finally(() => {
      if (this.#check === check) this.#check = undefined
    })
    this.#check = check
    return check
  }

  async #compare(): Promise<Snapshot> {
    const started_at = this.#monotonicNow()
    const expiries = this.#expiries
    const known = this.#snapshot
    const revisions = await this.#readRevisions(this.#db)
    const snapshot = known !== undefined && sameRevisions(known.revisions, revisions) ? known : await this.#load(known)
    if (this.#expiries === expiries) {
      this.#snapshot = snapshot
      this.#checked_at = started_at
    }
    return snapshot
  }

  /** Reads what changed, in one transaction that sees one moment. */
  async #load(known: Snapshot | undefined): Promise<Snapshot> {
    const reading = this.#db.transaction().setIsolationLevel('repeatable read').setAccessMode('read only')
    return await reading.execute(async (tx) => {
      const now = this.#clock.now()
      const revisions = await this.#readRevisions(tx)
      if (known === undefined || wentBack(known.revisions, revisions))
        return await loadAll(tx, this.#realm, revisions, now)
      const same = sameReference(known.revisions, revisions)
      const base = same ? known : known.withReference(await readReference(tx, this.#realm))
      return base.with(await readChanges(tx, known.revisions, revisions, now), revisions)
    })
  }

  /** Without those of the other realm's stations, whose changes are no reason to read anything here. */
  async #readRevisions(db: Db): Promise<Revisions> {
    const revisions = [...(await readRevisions(db))]
    return new Map(revisions.filter(([topic]) => isOf(this.#realm, topic)))
  }
}

const isOf = (realm: Realm, topic: string): boolean =>
  !topic.startsWith(STATIONS) || realmOfArea(topic.slice(STATIONS.length)) === realm

async function readChanges(tx: Db, before: Revisions, after: Revisions, now: number): Promise<StationFacts[]> {
  const changed: StationFacts[] = []
  for (const [topic, revision] of after) {
    const since = before.get(topic) ?? 0
    if (!topic.startsWith(STATIONS) || revision === since) continue
    const subdistrict_code = topic.slice(STATIONS.length)
    for await (const page of readChangedStations(tx, { subdistrict_code, revision: since }, now)) changed.push(...page)
  }
  return changed
}

// Numbers only rise, except where the database itself was put back to an earlier state: then nothing that
// is known here can be trusted.
const wentBack = (before: Revisions, now: Revisions): boolean =>
  [...before].some(([topic, revision]) => (now.get(topic) ?? 0) < revision)

/** Whether nothing changed that every station leans on. */
const sameReference = (one: Revisions, other: Revisions): boolean =>
  ['areas', 'calendar', 'amenities'].every((topic) => one.get(topic) === other.get(topic))

async function loadAll(tx: Db, realm: Realm, revisions: Revisions, now: number): Promise<Snapshot> {
  const reference = await readReference(tx, realm)
  const records: StationRecord[] = []
  for await (const page of readAllStations(tx, realm, now)) {
    for (const facts of page) records.push(new StationRecord(facts, reference))
  }
  // The database sorts by its own collation, the snapshot by code units.
  records.sort((one, other) => (one.facts.code < other.facts.code ? -1 : 1))
  return new Snapshot(records, reference, revisions)
}
