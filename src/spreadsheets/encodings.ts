import { SpreadsheetError } from './error.ts'

/** The text of a CSV file as it is made in China: UTF-8, or GB18030 with its subset GBK. @throws SpreadsheetError */
export function decodeText(bytes: Uint8Array, file_name: string): string {
  if (bytes.includes(0)) {
    throw new SpreadsheetError(
      `${file_name} 不是能读取的表格，请另存为 .xlsx，或“CSV UTF-8（逗号分隔）”（不能是“Unicode 文本”）。`
    )
  }
  const text = decode(bytes, 'utf-8') ?? (holdsUtf8(bytes) ? undefined : decode(bytes, 'gb18030'))
  if (text === undefined) {
    throw new SpreadsheetError(
      `${file_name} 里混有不同的文字编码（例如一半 GBK、一半 UTF-8），请用 Excel 打开核对文字后，另存为 .xlsx 或“CSV UTF-8（逗号分隔）”。`
    )
  }
  return text.replace(/^\uFEFF/, '')
}

function decode(bytes: Uint8Array, encoding: 'utf-8' | 'gb18030'): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

const FIRST_NON_ASCII = 0x80
/** Two Chinese characters in UTF-8. By chance three characters of GBK hardly ever look like that. */
const TELLING_BYTES = 6
const CHINESE_TEXT = /^[\u2000-\u206F\u3000-\u303F\u4E00-\u9FFF\uFF00-\uFFEF]+$/

/** Whether a file that is not UTF-8 has words in UTF-8 all the same: read as GBK they would silently turn to rubbish. */
function holdsUtf8(bytes: Uint8Array): boolean {
  let start = 0
  for (let place = 0; place <= bytes.length; place++) {
    if ((bytes[place] ?? 0) >= FIRST_NON_ASCII) continue
    if (place - start >= TELLING_BYTES) {
      const word = decode(bytes.subarray(start, place), 'utf-8')
      if (word !== undefined && CHINESE_TEXT.test(word)) return true
    }
    start = place + 1
  }
  return false
}
