import { Worker } from 'node:worker_threads'
import { SpreadsheetError } from './error.ts'
import type { TableRow } from './read.ts'

export interface XlsxQuestion {
  bytes: Uint8Array
  file_name: string
  /** Besides the header. */
  rows_max: number
}

/** What the thread answers: rows, some at a time, and at last what was left out of the file, or why there are none. */
export type XlsxAnswer = { rows: TableRow[] } | { notes: string[] } | { refusal: string } | { failure: string }

const HEAP_MEGABYTES_MAX = 192
/** Many times what the largest file takes: what takes longer was made to. */
const MILLISECONDS_MAX = 60_000

/**
 * The filled rows of the first visible sheet as text, and what was left out. Read in a thread with a bounded heap: whatever a
 * file does to it ends the thread and not the service, which goes on answering meanwhile.
 * @throws SpreadsheetError
 */
export async function readXlsx(question: XlsxQuestion): Promise<{ rows: TableRow[]; notes: string[] }> {
  const worker = new Worker(new URL('./xlsx-worker.ts', import.meta.url), {
    workerData: question,
    resourceLimits: { maxOldGenerationSizeMb: HEAP_MEGABYTES_MAX }
  })
  const { file_name } = question
  let too_long: NodeJS.Timeout | undefined
  try {
    const rows: TableRow[] = []
    const answers = new Promise<string[]>((resolve, reject) => {
      const refuse = () => reject(new SpreadsheetError(`${file_name} 无法读取，请用 Excel 打开并重新保存为 .xlsx。`))
      too_long = setTimeout(refuse, MILLISECONDS_MAX)
      worker.on('message', (answer: XlsxAnswer) => {
        if ('rows' in answer) rows.push(...answer.rows)
        else if ('notes' in answer) resolve(answer.notes)
        else reject(new SpreadsheetError('refusal' in answer ? answer.refusal : unreadable(file_name, answer.failure)))
      })
      // What it answered last may still be on its way, and says more.
      worker.once('error', (error) => setImmediate(() => reject(error)))
      worker.once('exit', () =>
        setImmediate(() => reject(new Error('the thread that reads XLSX ended without an answer')))
      )
    })
    const notes = await answers
    return { rows, notes }
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY') {
      throw new SpreadsheetError(`${file_name} 展开后太大，请删去表格下方和右侧多余的行和列。`)
    }
    throw error
  } finally {
    clearTimeout(too_long)
    await worker.terminate()
  }
}

const unreadable = (file_name: string, failure: string): string =>
  `${file_name} 的内容无法读取，请用 Excel 打开并重新保存为 .xlsx。（${failure}）`
