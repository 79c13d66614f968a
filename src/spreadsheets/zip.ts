import { createInflateRaw, inflateRawSync } from 'node:zlib'
import { SpreadsheetError } from './error.ts'

export const LOCAL_HEADER = 0x04034b50
export const CENTRAL_HEADER = 0x02014b50
export const END_OF_DIRECTORY = 0x06054b50
const LOCAL_HEADER_BYTES = 30
const CENTRAL_HEADER_BYTES = 46
const END_OF_DIRECTORY_BYTES = 22
const COMMENT_BYTES_MAX = 0xffff
const STORED = 0
export const DEFLATED = 8
const ENCRYPTED_FLAG = 1
export const UTF_8_FLAG = 0x0800
/** 1980-01-01, the first date an archive can name. */
export const SOME_DATE = 0x0021
export const VERSION_NEEDED = 20

/** More than 50,000 rows of fifty columns take. */
const UNPACKED_BYTES_MAX = 200 * 1024 * 1024

export const isZip = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b

/**
 * What an archive holds. A small archive can unpack to any size, so the sizes that its directory names are added up first,
 * and no file may then turn out larger than was said.
 * @throws SpreadsheetError
 */
export function openArchive(bytes: Uint8Array, file_name: string): Archive {
  const damaged = () => new SpreadsheetError(`${file_name} 已损坏，请用 Excel 打开并重新保存。`)
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const entries = unless(damaged, () => readDirectory(buffer))
  if (entries.reduce((total, { size }) => total + size, 0) > UNPACKED_BYTES_MAX) {
    throw new SpreadsheetError(`${file_name} 展开后太大，请删去多余的工作表、行和列，或拆成几个文件。`)
  }
  if (entries.some(({ flags }) => (flags & ENCRYPTED_FLAG) !== 0)) {
    throw new SpreadsheetError(`${file_name} 加了密码，请去掉密码后重新保存。`)
  }
  const entryOf = (name: string) => entries.find((entry) => entry.name === name)
  return {
    names: entries.map(({ name }) => name),
    read: (name) => {
      const entry = entryOf(name)
      return entry && unless(damaged, () => unpack(buffer, entry))
    },
    async *pieces(name) {
      const entry = entryOf(name)
      try {
        if (entry !== undefined) yield* unpackInPieces(buffer, entry)
      } catch {
        throw damaged()
      }
    }
  }
}

export interface Archive {
  names: string[]
  /** A file as a whole; undefined where there is none. */
  read(name: string): Uint8Array | undefined
  /** The same, as it is unpacked. */
  pieces(name: string): AsyncGenerator<Uint8Array>
}

/** Anything that does not fit reads past the end or does not inflate. */
function unless<Result>(damaged: () => Error, act: () => Result): Result {
  try {
    return act()
  } catch {
    throw damaged()
  }
}

interface Entry {
  name: string
  flags: number
  method: number
  packed_size: number
  size: number
  place: number
}

function readDirectory(buffer: Buffer): Entry[] {
  const least = Math.max(0, buffer.length - END_OF_DIRECTORY_BYTES - COMMENT_BYTES_MAX)
  let end = buffer.length - END_OF_DIRECTORY_BYTES
  while (end >= least && buffer.readUInt32LE(end) !== END_OF_DIRECTORY) end--
  if (end < least) throw new Error('no directory')
  const entries: Entry[] = []
  let place = buffer.readUInt32LE(end + 16)
  for (let count = buffer.readUInt16LE(end + 10); count > 0; count--) {
    if (buffer.readUInt32LE(place) !== CENTRAL_HEADER) throw new Error('no entry where the directory has one')
    const name_bytes = buffer.readUInt16LE(place + 28)
    const rest_bytes = buffer.readUInt16LE(place + 30) + buffer.readUInt16LE(place + 32)
    const name_place = place + CENTRAL_HEADER_BYTES
    entries.push({
      name: buffer.toString('utf8', name_place, name_place + name_bytes),
      flags: buffer.readUInt16LE(place + 8),
      method: buffer.readUInt16LE(place + 10),
      packed_size: buffer.readUInt32LE(place + 20),
      size: buffer.readUInt32LE(place + 24),
      place: buffer.readUInt32LE(place + 42)
    })
    place = name_place + name_bytes + rest_bytes
  }
  return entries
}

function unpack(buffer: Buffer, entry: Entry): Uint8Array {
  const packed = packedOf(buffer, entry)
  const { method, size } = entry
  const bytes = method === STORED ? packed : inflateRawSync(packed, { maxOutputLength: Math.max(1, size) })
  if (bytes.length !== size) throw new Error('a file is not as long as the directory says')
  return bytes
}

async function* unpackInPieces(buffer: Buffer, entry: Entry): AsyncGenerator<Uint8Array> {
  const packed = packedOf(buffer, entry)
  const pieces = entry.method === STORED ? [packed] : createInflateRaw().end(packed)
  let size = 0
  for await (const piece of pieces) {
    size += piece.length
    if (size > entry.size) throw new Error('a file is longer than the directory says')
    yield piece
  }
  if (size !== entry.size) throw new Error('a file is shorter than the directory says')
}

function packedOf(buffer: Buffer, { method, packed_size, place }: Entry): Buffer {
  if (buffer.readUInt32LE(place) !== LOCAL_HEADER) throw new Error('no file where the directory has one')
  const start = place + LOCAL_HEADER_BYTES + buffer.readUInt16LE(place + 26) + buffer.readUInt16LE(place + 28)
  const packed = buffer.subarray(start, start + packed_size)
  if (packed.length !== packed_size || (method !== STORED && method !== DEFLATED)) throw new Error('unreadable file')
  return packed
}

export function numbers(...fields: [width: 2 | 4, value: number][]): Buffer {
  const buffer = Buffer.alloc(fields.reduce((total, [width]) => total + width, 0))
  let place = 0
  for (const [width, value] of fields) {
    buffer.writeUIntLE(value, place, width)
    place += width
  }
  return buffer
}
