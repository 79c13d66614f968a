import { StringDecoder } from 'node:string_decoder'
import { SpreadsheetError } from './error.ts'

/** What nobody writes between two rows or in one: whoever does wants memory. */
const PENDING_CHARACTERS_MAX = 8 * 1024 * 1024

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/** The text that XML stands for, with what Excel adds for characters that XML does not take. */
export const textOfXml = (xml: string): string => {
  const text = xml.includes('&')
    ? xml.replaceAll(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (whole, hexadecimal, decimal, name) => {
        if (name !== undefined) return ENTITIES[name] ?? whole
        const point = hexadecimal === undefined ? Number(decimal) : Number.parseInt(hexadecimal, 16)
        return point <= 0x10ffff ? String.fromCodePoint(point) : ''
      })
    : xml
  return text.includes('_x')
    ? text.replaceAll(/_x([0-9a-f]{4})_/gi, (_, hexadecimal) => String.fromCharCode(Number.parseInt(hexadecimal, 16)))
    : text
}

/** The value of an attribute, as it stands there. */
export function attributeOf(attributes: string, name: string): string | undefined {
  let pattern = attributePatterns.get(name)
  if (pattern === undefined) {
    pattern = new RegExp(`(?:^|\\s)(?:\\w+:)?${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`)
    attributePatterns.set(name, pattern)
  }
  const [, one, other] = pattern.exec(attributes) ?? []
  return one ?? other
}

// A sheet has millions of attributes, of a few names.
const attributePatterns = new Map<string, RegExp>()

/** An element of that name, whatever its prefix: its attributes, and what stands in it. */
export const elementPattern = (name: string): RegExp =>
  new RegExp(`<(?:\\w+:)?${name}(\\s[^<>]*?)?(?:/>|>([\\s\\S]*?)</(?:\\w+:)?${name}>)`, 'g')

export interface XmlElement {
  attributes: string
  content: string
}

/**
 * Each element of that name, one after another, while the file is unpacked: nothing else of it is kept.
 * @param onRest is told what stands after the last one
 */
export async function* elementsOf(
  pieces: AsyncIterable<Uint8Array>,
  name: string,
  onRest: (xml: string) => void = () => {}
): AsyncGenerator<XmlElement> {
  const decoder = new StringDecoder('utf8')
  const pattern = elementPattern(name)
  let pending = ''
  for await (const piece of pieces) {
    pending += decoder.write(Buffer.from(piece.buffer, piece.byteOffset, piece.byteLength))
    pattern.lastIndex = 0
    let end = 0
    for (let found = pattern.exec(pending); found !== null; found = pattern.exec(pending)) {
      end = pattern.lastIndex
      yield { attributes: found[1] ?? '', content: found[2] ?? '' }
    }
    if (end > 0) pending = pending.slice(end)
    if (pending.length > PENDING_CHARACTERS_MAX) throw new SpreadsheetError('文件展开后太大，请删去多余的行和列。')
  }
  onRest(pending)
}
