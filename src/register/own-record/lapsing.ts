import type { Work } from '../../work.ts'
import { lapseRequests } from './queries.ts'

/** Ends what the persons had asked for: where they are erased nobody is left to be answered. After the subjects. */
export const lapseRecordRequests = async ({ tx, now }: Work, persons: readonly { id: string }[]): Promise<void> => {
  await lapseRequests(
    tx,
    persons.map(({ id }) => id),
    new Date(now)
  )
}
