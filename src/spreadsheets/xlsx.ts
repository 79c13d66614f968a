import { Worker } from 'node:worker_threads'
import { SpreadsheetError } from './error.ts'

/** What the thread answers. */
export type XlsxAnswer = { rows: string[][] } | { refusal: string } | { failure: string }

// 50,000 rows of fifty columns take less than half of it.
const HEAP_MEGABYTES_MAX = 1024

/**
 * The cells of the first visible sheet as text. Read in a thread with a bounded heap: a few bytes of XML can
 * name row 1,048,576 and column 16,384, and whoever fills in the cells between runs out of memory. That ends
 * the thread and not the service, which goes on answering meanwhile.
 * @throws SpreadsheetError
 */
export async function readXlsx(bytes: Uint8Array, file_name: string): Promise<string[][]> {
  const worker = new Worker(new URL('./xlsx-worker.ts', import.meta.url), {
    workerData: { bytes, file_name },
    resourceLimits: { maxOldGenerationSizeMb: HEAP_MEGABYTES_MAX }
  })
  try {
    const answer = await new Promise<XlsxAnswer>((resolve, reject) => {
      worker.once('message', resolve)
      worker.once('error', reject)
      worker.once('exit', () => reject(new Error('the thread that reads XLSX ended without an answer')))
    })
    if ('rows' in answer) return answer.rows
    throw new SpreadsheetError('refusal' in answer ? answer.refusal : unreadable(file_name, answer.failure))
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY') {
      throw new SpreadsheetError(`${file_name} 展开后太大，请删去表格下方和右侧多余的行和列。`)
    }
    throw error
  } finally {
    await worker.terminate()
  }
}

const unreadable = (file_name: string, failure: string): string =>
  `${file_name} 的内容无法读取，请用 Excel 打开并重新保存为 .xlsx。（${failure}）`
