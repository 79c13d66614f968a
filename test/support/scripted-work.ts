import type { Random } from '../../scripts/bench/random.ts'
import type { Fact } from '../../src/register/rules/facts.ts'
import { readTable } from '../../src/spreadsheets/read.ts'
import type { TestActor } from './actors.ts'
import { inParallel, type KilledService } from './killed-service.ts'
import { roundPlan } from './rounds.ts'
import { type ExpectedRegister, isSame, keyOfField, shown } from './scripted-register.ts'
import type { Script, Sent } from './scripted-round.ts'
import type { ScriptedStaff } from './scripted-staff.ts'
import { CLIENTS, type Client, COMMUNITIES, type Fate, type Visitor } from './scripted-subjects.ts'
import { HANDED_OVER, IMPORTED_HOURS } from './scripted-turns.ts'
import { csvOf, rowsOf } from './sheets.ts'
import { Phone } from './sync.ts'

const BATCH_SIZES = [1, 4, 20, 60, 150, 500] as const
const AGAIN_SHARE = 0.2
const DECISIONS: Readonly<Record<Fate, string>> = { approved: 'approve', rejected: 'reject', has_issues: 'return' }

interface Result {
  id: string | null
  result: string
  problem: { code: string } | null
}

interface Conflict {
  id: string
  subject_id: string
  subject_kind: 'worker' | 'business'
  field: string
  mine: string
  theirs: string
  theirs_version: number
  status: string
}

/** Who is there in these communities. */
const thoseIn = ({ subjects }: Pick<ExpectedRegister, 'subjects'>, area_codes: readonly string[]) =>
  new Map(
    [...subjects].filter(
      ([, { facts }]) => facts['status'] === 'active' && area_codes.includes(String(facts['area_code']))
    )
  )

/** What everybody does in a scripted round, in an order that a seed decides. */
export class ScriptedWork {
  readonly #service: KilledService
  readonly #staff: ScriptedStaff
  readonly #script: Script
  readonly #random: Random
  readonly #phones: Readonly<Record<Visitor, Phone>>
  #keys = 0
  /** Whose the community is that changes hands. */
  #holder: Visitor = HANDED_OVER.from
  round_id = ''
  /** How often each submission was said to be received for the first time. */
  readonly received = new Map<string, number>()
  /** What was answered otherwise than the script has it. */
  readonly surprises: unknown[] = []

  constructor(service: KilledService, staff: ScriptedStaff, script: Script, random: Random) {
    this.#service = service
    this.#staff = staff
    this.#script = script
    this.#random = random
    const phoneOf = (visitor: Visitor) => new Phone(service, staff.clients[visitor])
    this.#phones = { first: phoneOf('first'), second: phoneOf('second'), third: phoneOf('third') }
  }

  /** Everybody with a phone takes along what is theirs, or what has changed of it since. */
  async synchronise(register: Pick<ExpectedRegister, 'subjects'>): Promise<void> {
    await Promise.all(
      (Object.entries(this.#phones) as [Visitor, Phone][]).map(async ([visitor, phone]) => {
        await phone.sync()
        const handed_over = visitor === this.#holder ? [HANDED_OVER.area_code] : []
        this.#compare(phone, thoseIn(register, [...COMMUNITIES[visitor], ...handed_over]))
      })
    )
  }

  #compare(phone: Phone, theirs: ExpectedRegister['subjects']): void {
    const ids = phone.subjects()
    if (!isSame(ids, [...theirs.keys()].sort())) this.surprises.push({ taken_along: ids.length, theirs: theirs.size })
    for (const { subject_id, subject } of phone.kept.values())
      for (const [field, value] of Object.entries(subject.values)) {
        const wanted = theirs.get(subject_id)?.facts[field] ?? null
        if (!isSame(value as Fact, wanted)) this.surprises.push({ subject_id, field, value, wanted })
      }
  }

  async open(): Promise<void> {
    const { id } = await this.#post(
      this.#staff.admin,
      '/v1/rounds',
      roundPlan({ month: '2099-12', due_on: '2099-12-31' })
    )
    this.round_id = id
    await this.#post(this.#staff.admin, `/v1/rounds/${id}/open`)
    for (const [visitor, communities] of Object.entries(COMMUNITIES) as [Visitor, readonly string[]][])
      for (const area_code of communities) await this.#assign(area_code, visitor)
    await this.#assign(HANDED_OVER.area_code, HANDED_OVER.from)
  }

  #assign = async (area_code: string, visitor: Visitor): Promise<void> =>
    await this.#post(this.#staff.admin, `/v1/rounds/${this.round_id}/assignments`, {
      area_code,
      enumerator_id: this.#staff.clients[visitor].id
    })

  /** What happens besides: merges, a review that is taken back, a sheet, and a community that changes hands. */
  async turn(): Promise<void> {
    const { turns, taken_back_id, late } = this.#script
    const { admin, reviewer, clients } = this.#staff
    const merge = async (survivor: string, other_id: string) =>
      await this.#post(admin, `/v1/workers/${survivor}/merge`, { other_id, survivor_version: 1, other_version: 1 })
    await merge(turns.survivor.id, turns.absorbed.id)
    const { id: merge_id } = await merge(turns.one.id, turns.other.id)
    await this.#post(admin, `/v1/merges/${merge_id}/undo`)

    const url = `/v1/submissions/${taken_back_id}`
    const body = { comment: '虚构的意见' }
    for (const action of ['unapprove', 'reject']) {
      const { version } = await this.#service.done(reviewer, url)
      await this.#post(reviewer, `${url}/${action}`, body, version)
    }
    await this.#bringSheet(turns.imported.id)

    const item = { round_id: this.round_id, ...late }
    await this.#assign(HANDED_OVER.area_code, HANDED_OVER.to)
    this.#holder = HANDED_OVER.to
    const early = { ...item, id: turns.late.id }
    const refused = await this.#service.ask(clients[HANDED_OVER.from], '/v1/submissions', {
      method: 'POST',
      body: early
    })
    if (refused.body.code !== 'community_not_assigned') this.surprises.push(refused)
    await this.#post(clients[HANDED_OVER.to], '/v1/submissions', item)
    await this.review()
  }

  /** The whole list as it is exported, with one cell changed. */
  async #bringSheet(id: string): Promise<void> {
    const { admin } = this.#staff
    const asked = { kind: 'worker', format: 'csv', reason: '虚构的核对，需要完整的名单' }
    const exported = await this.#post(admin, '/v1/register/exports', asked)
    const rows = rowsOf(await readTable(Buffer.from(exported), 'export.csv')).map((row) =>
      row['编号'] === id ? { ...row, '每周工时（小时）': String(IMPORTED_HOURS) } : row
    )
    const brought = await this.#service.done(admin, '/v1/imports?kind=worker', {
      method: 'POST',
      sheet: csvOf(...rows).toString(),
      key: this.#nextKey()
    })
    const { updated, unchanged } = brought
    if (updated !== 1 || unchanged !== rows.length - 1) this.surprises.push(brought)
    await this.#post(admin, `/v1/imports/${brought.id}/commit`)
  }

  /** Everybody at once, each batch after the other. */
  async handIn(): Promise<void> {
    const batches = CLIENTS.map((client) => ({ client, some: this.#batchesOf(client) }))
    await Promise.all(
      batches.map(async ({ client, some }) => {
        for (const { sent, again } of some) await this.#send(client, sent, again)
      })
    )
  }

  #batchesOf(client: Client) {
    const groups = [...this.#script.groups[client]]
    for (let place = groups.length - 1; place > 0; place--) {
      const other = this.#random.integer(0, place)
      const [one = [], two = []] = [groups[place], groups[other]]
      groups[place] = two
      groups[other] = one
    }
    const all = groups.flat()
    const batches: { sent: Sent[]; again: 'same' | 'new' | undefined }[] = []
    while (all.length > 0) {
      const again = this.#random.chance(AGAIN_SHARE) ? this.#random.pick(['same', 'new'] as const) : undefined
      batches.push({ sent: all.splice(0, this.#random.pick(BATCH_SIZES)), again })
    }
    return batches
  }

  async #send(client: Client, sent: readonly Sent[], again: 'same' | 'new' | undefined): Promise<void> {
    const actor = this.#staff.clients[client]
    const body = { items: sent.map(({ item }) => (item === null ? null : { round_id: this.round_id, ...item })) }
    const key = this.#nextKey()
    const url = '/v1/submissions/batch'
    const first: { items: Result[] } = await this.#service.done(actor, url, { method: 'POST', body, key })
    this.#note(sent, first.items)
    if (again === undefined) return
    const second_key = again === 'same' ? key : this.#nextKey()
    const second: { items: Result[] } = await this.#service.done(actor, url, { method: 'POST', body, key: second_key })
    if (again === 'new') this.#note(sent, second.items)
    else if (JSON.stringify(first) !== JSON.stringify(second)) this.surprises.push({ first, second })
  }

  #note(sent: readonly Sent[], results: readonly Result[]): void {
    if (results.length !== sent.length) this.surprises.push({ sent: sent.length, answered: results.length })
    for (const [place, { refused_for, item }] of sent.entries()) {
      const { id = null, result = 'none', problem = null } = results[place] ?? {}
      const is_expected = refused_for === undefined ? problem === null : problem?.code === refused_for
      if (!is_expected) this.surprises.push({ item, refused_for, result, problem })
      if (result === 'received' && id !== null) this.received.set(id, (this.received.get(id) ?? 0) + 1)
    }
  }

  /** Until nothing is left that anybody must look at. */
  async review(): Promise<void> {
    const fates = new Map(this.#script.told.map(({ id, fate }) => [id, fate]))
    for (;;) {
      const held = await this.#service.list(
        this.#staff.reviewer,
        `/v1/submissions?status=received&round_id=${this.round_id}`
      )
      if (held.length === 0) return
      const ready = held.filter(({ hold_reasons }) => !hold_reasons.includes('subject_pending'))
      if (ready.length === 0) throw new Error(`${held.length} submissions wait for ever`)
      await inParallel(ready, 3, async ({ id, version }) => {
        const fate = id === this.#script.taken_back_id ? 'approved' : (fates.get(id) ?? 'approved')
        const body = fate === 'approved' ? {} : { comment: '虚构的意见' }
        await this.#post(this.#staff.reviewer, `/v1/submissions/${id}/${DECISIONS[fate]}`, body, version)
        const replacement = this.#script.replacements.get(id)
        if (replacement === undefined) return
        const again = { round_id: this.round_id, ...replacement.item }
        await this.#post(this.#staff.clients[replacement.by], '/v1/submissions', again)
      })
    }
  }

  /** @returns the fields about which people disagreed */
  async settle(contested: ReadonlyMap<string, unknown>): Promise<Set<string>> {
    const open: Conflict[] = await this.#service.list(this.#staff.admin, '/v1/conflicts?status=open')
    const fields = Map.groupBy(open, ({ subject_id, field }) => keyOfField(subject_id, field))
    const subjects = Map.groupBy(open, ({ subject_id }) => subject_id)
    await inParallel([...subjects.values()], 3, async (conflicts) => {
      for (const { id } of conflicts) await this.#settleOne(id, contested)
    })
    return new Set(fields.keys())
  }

  async #settleOne(id: string, contested: ReadonlyMap<string, unknown>): Promise<void> {
    const url = `/v1/conflicts/${id}`
    const conflict: Conflict = await this.#service.done(this.#staff.admin, url)
    if (conflict.status !== 'open') return
    const { field, mine, theirs, subject_kind } = conflict
    const wanted = (contested.get(keyOfField(conflict.subject_id, field)) ?? null) as string
    const as_shown = shown(subject_kind, field, wanted)
    const choice = isSame(mine, as_shown) ? 'mine' : isSame(theirs, as_shown) ? 'theirs' : 'value'
    const body = choice === 'value' ? { choice, value: wanted } : { choice }
    const decide = (actor: TestActor) =>
      this.#service.ask(actor, `${url}/resolve`, { method: 'POST', body, if_match: conflict.theirs_version, key })
    const key = this.#nextKey()
    const { status, body: answer } = await decide(this.#staff.admin)
    // Who has decided once about a field stands behind what it says.
    const last = answer.code === 'conflict_of_own' ? await decide(this.#staff.reviewer) : { status, body: answer }
    if (last.status !== 200) this.surprises.push({ conflict, body, answer: last.body })
  }

  async close(): Promise<void> {
    await this.#post(this.#staff.admin, `/v1/rounds/${this.round_id}/close`)
  }

  #nextKey = (): string => `scripted-${++this.#keys}`

  #post = async (actor: TestActor, url: string, body: object = {}, if_match?: number) =>
    await this.#service.done(actor, url, {
      method: 'POST',
      body,
      key: this.#nextKey(),
      ...(if_match !== undefined && { if_match })
    })
}
