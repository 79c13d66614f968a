import { setFlagsFromString } from 'node:v8'

const EARLY = '--heap-growing-percent=50'
const AS_USUAL = '--heap-growing-percent=0'

let tasks = 0

/**
 * Does something large that leaves much behind, such as an import of 50,000 rows: as long as it lasts, what is left is looked
 * through early, and the process stays small. It slows down whatever else is done, so it is not always so.
 */
export async function sparingMemory<Result>(task: () => Promise<Result>): Promise<Result> {
  if (tasks === 0) setFlagsFromString(EARLY)
  tasks += 1
  try {
    return await task()
  } finally {
    tasks -= 1
    if (tasks === 0) setFlagsFromString(AS_USUAL)
  }
}
