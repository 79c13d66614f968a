import assert from 'node:assert/strict'
import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import t from 'tap'
import { readTable } from '../../src/spreadsheets/read.ts'
import { csvPieces } from '../../src/spreadsheets/write.ts'

const write = (header: string[], rows: string[][]) => [...csvPieces(header, rows)].join('')

/** Much of what spreadsheets take for something else than text. */
const cell = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.string({
    unit: fc.constantFrom('=', '+', '-', '@', "'", '"', ',', ';', '\t', '\r', '\n', '0', '1', '.', 'x', '，')
  })
)
const isReadable = (text: string) => text.isWellFormed() && !text.includes('\0')

t.test('what was written is read back exactly', async (t) => {
  const pair = fc.array(cell.filter(isReadable), { minLength: 2, maxLength: 2 })
  const property = fc.asyncProperty(fc.array(pair), async (pairs) => {
    const rows = pairs.map((cells) => ['row', ...cells])
    const table = await readTable(Buffer.from(write(['a', 'b', 'c'], rows)), 'a.csv')
    assert.deepEqual(
      table.rows.map(({ cells }) => cells),
      rows
    )
  })
  await t.resolves(fc.assert(property, { numRuns: 500 }))
})

t.test('no cell is a formula to a spreadsheet, and no number is changed by one', async (t) => {
  const property = fc.property(cell.filter(isReadable), (text) => {
    const [, [, seen = ''] = []] = parse(write(['a', 'b'], [['row', text]]), { bom: true })
    assert.ok(!/^[=+\-@\t\r\n]/.test(seen) || /^-\d+(\.\d+)?$/.test(seen))
    assert.doesNotMatch(seen, /^0\d+$|^\d{12,}$/)
  })
  t.doesNotThrow(() => fc.assert(property, { numRuns: 500 }))
})

t.test('numbers stay numbers', async (t) => {
  const numbers = ['0', '-1', '-0.5', '116.592591', '13812345678', '20']
  t.equal(
    write(
      ['a'],
      numbers.map((number) => [number])
    ),
    `\uFEFFa\r\n${numbers.join('\r\n')}\r\n`
  )
})

t.test('begins with the mark that Excel needs, also where there are no rows', async (t) => {
  t.equal(write(['编码', '名称'], []), '\uFEFF编码,名称\r\n')
})

t.test('comes in pieces, and takes rows only as they are asked for', async (t) => {
  let taken = 0
  function* rows() {
    for (;;) yield [String(taken++)]
  }
  const pieces = csvPieces(['a'], rows())
  pieces.next()
  pieces.next()
  t.ok(taken < 2_000, `${taken} rows were taken for two pieces`)
  const lengths = [...csvPieces(['a'], Array(100_000).fill(['x']))].map((piece) => piece.split('\r\n').length - 1)
  t.equal(
    lengths.reduce((sum, length) => sum + length),
    100_001
  )
  t.ok(Math.max(...lengths) < 1_000)
})
