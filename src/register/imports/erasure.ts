import type { Work } from '../../work.ts'
import { eraseImports } from './queries.ts'

/** Takes away what cells say of the persons, and all that they themselves have brought. */
export async function eraseImportedRows({ tx }: Work, persons: readonly { id: string }[]): Promise<void> {
  await eraseImports(
    tx,
    persons.map(({ id }) => id)
  )
}
