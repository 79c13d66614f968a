import { pipeline, Readable } from 'node:stream'
import { crc32, createDeflateRaw } from 'node:zlib'
import {
  CENTRAL_HEADER,
  DEFLATED,
  END_OF_DIRECTORY,
  LOCAL_HEADER,
  numbers,
  SOME_DATE,
  UTF_8_FLAG,
  VERSION_NEEDED
} from './zip.ts'

/** A file of an archive that is made while it is written. */
export interface StreamedFile {
  name: string
  pieces: AsyncIterable<string> | Iterable<string>
}

const SIZES_FOLLOW_FLAG = 8
const DATA_DESCRIPTOR = 0x08074b50

interface Written {
  name: string
  checksum: number
  size: number
  packed_size: number
  place: number
}

/** An archive in pieces: no file of it stands whole in memory, as its sizes are told after it. */
export async function* zipPieces(files: Iterable<StreamedFile>): AsyncGenerator<Buffer> {
  const directory: Written[] = []
  let place = 0
  for (const { name, pieces } of files) {
    const written: Written = { name, checksum: 0, size: 0, packed_size: 0, place }
    const head = Buffer.concat([numbers([4, LOCAL_HEADER]), commonHeader(written, false), Buffer.from(name)])
    yield head
    for await (const packed of deflated(pieces, written)) {
      written.packed_size += packed.length
      yield packed
    }
    const tail = numbers([4, DATA_DESCRIPTOR], [4, written.checksum], [4, written.packed_size], [4, written.size])
    yield tail
    directory.push(written)
    place += head.length + written.packed_size + tail.length
  }
  const entries = Buffer.concat(directory.map(directoryEntry))
  const end: Parameters<typeof numbers> = [
    [4, END_OF_DIRECTORY],
    [2, 0],
    [2, 0],
    [2, directory.length],
    [2, directory.length],
    [4, entries.length],
    [4, place],
    [2, 0]
  ]
  yield Buffer.concat([entries, numbers(...end)])
}

/** Counts what goes in, and gives what comes out. */
async function* deflated(pieces: StreamedFile['pieces'], written: Written): AsyncGenerator<Buffer> {
  const packer = createDeflateRaw()
  async function* counted() {
    for await (const piece of pieces) {
      const bytes = Buffer.from(piece)
      written.checksum = crc32(bytes, written.checksum)
      written.size += bytes.length
      yield bytes
    }
  }
  // A failure of the source destroys the packer with it, and reading from that throws.
  pipeline(Readable.from(counted()), packer, () => {})
  yield* packer
}

const commonHeader = ({ name, checksum, size, packed_size }: Written, are_sizes_known: boolean): Buffer =>
  numbers(
    [2, VERSION_NEEDED],
    [2, UTF_8_FLAG | SIZES_FOLLOW_FLAG],
    [2, DEFLATED],
    [2, 0],
    [2, SOME_DATE],
    [4, are_sizes_known ? checksum : 0],
    [4, are_sizes_known ? packed_size : 0],
    [4, are_sizes_known ? size : 0],
    [2, Buffer.byteLength(name)],
    [2, 0]
  )

const directoryEntry = (written: Written): Buffer =>
  Buffer.concat([
    numbers([4, CENTRAL_HEADER], [2, VERSION_NEEDED]),
    commonHeader(written, true),
    numbers([2, 0], [2, 0], [2, 0], [4, 0], [4, written.place]),
    Buffer.from(written.name)
  ])
