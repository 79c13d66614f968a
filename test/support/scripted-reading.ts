import type { Fact, Facts } from '../../src/register/rules/facts.ts'
import type { TestActor } from './actors.ts'
import { inParallel, type KilledService } from './killed-service.ts'

/** The whole register as it is read over HTTP. */
export interface ReadRegister {
  subjects: Map<string, Facts & { version: number }>
  /** What is wrong with histories. */
  gaps: unknown[]
  submissions: { id: string; status: string; is_unchanged: boolean }[]
}

interface Revision {
  version: number
  changes: { field: string; from: Fact; to: Fact }[]
}

export async function readRegister(service: KilledService, actor: TestActor): Promise<ReadRegister> {
  const subjects: ReadRegister['subjects'] = new Map()
  const gaps: unknown[] = []
  for (const kinds of ['workers', 'businesses']) {
    const all = await service.list(actor, `/v1/${kinds}`)
    for (const subject of all) subjects.set(subject.id, subject)
    // Of who was changed once at most there is little to be wrong with.
    const changed = all.filter(({ version }) => version > 2)
    await inParallel(changed, 4, async (subject) => {
      const revisions: Revision[] = await service.list(actor, `/v1/${kinds}/${subject.id}/history`)
      gaps.push(...gapsOf(subject, revisions))
    })
  }
  return { subjects, gaps, submissions: await service.list(actor, '/v1/submissions') }
}

/** A history counts without a gap, each change begins where the last one ended, and the end is what the register has. */
function gapsOf(subject: Facts & { id: string; version: number }, revisions: readonly Revision[]): unknown[] {
  const versions = revisions.map(({ version }) => version)
  const wanted = Array.from({ length: subject.version }, (_, place) => subject.version - place)
  if (JSON.stringify(versions) !== JSON.stringify(wanted)) return [{ id: subject.id, versions }]
  const facts = new Map<string, Fact>()
  const gaps: unknown[] = []
  for (const { version, changes } of revisions.toReversed())
    for (const { field, from, to } of changes) {
      if (!alike(from, facts.get(field) ?? null)) gaps.push({ id: subject.id, version, field, from })
      facts.set(field, to)
    }
  for (const [field, fact] of facts)
    if (!alike(fact, subject[field] ?? null)) gaps.push({ id: subject.id, field, fact, is: subject[field] })
  return gaps
}

const alike = (one: Fact, other: Fact): boolean => JSON.stringify(one) === JSON.stringify(other)
