import assert from 'node:assert/strict'
import fc from 'fast-check'
import { unzipSync } from 'fflate'
import t from 'tap'
import { readTable } from '../../src/spreadsheets/read.ts'
import { columnName, workbookPieces } from '../../src/spreadsheets/workbook.ts'

async function write(header: string[], batches: string[][][]): Promise<Buffer> {
  const columns = header.map((name, place) => ({ header: name, width: 10, choices: place === 1 ? ['x', 'y'] : [] }))
  const explanation = { sheet_name: '说明', lines: ['<一>', '二'] }
  const pieces: Buffer[] = []
  for await (const piece of workbookPieces({ sheet_name: '表', columns, batches, explanation })) pieces.push(piece)
  return Buffer.concat(pieces)
}

/** Much of what XML and spreadsheets take for something else than text. */
const cell = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: fc.constantFrom('<', '>', '&', '"', "'", '=', '\r', '\n', '_', 'x', '0', '4', '1', ';', ' ') }),
  fc.constantFrom('_x0041_', "'=1", '&amp;', '370811199001010000', '=cmd()', '0537')
)
// biome-ignore lint/suspicious/noControlCharactersInRegex: what XML has no way to write
const isWritable = (text: string) => text.isWellFormed() && !/[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/.test(text)

t.test('what was written is read back exactly, and every cell is text', async (t) => {
  const row = fc.array(cell.filter(isWritable), { minLength: 2, maxLength: 2 })
  const property = fc.asyncProperty(fc.array(row, { maxLength: 5 }), async (pairs) => {
    const rows = pairs.map((cells) => ['row', ...cells])
    const table = await readTable(await write(['a', 'b', 'c'], [rows.slice(0, 2), rows.slice(2)]), 'a.xlsx')
    assert.deepEqual(
      table.rows.map(({ cells }) => cells),
      rows
    )
  })
  await t.resolves(fc.assert(property, { numRuns: 20 }))
})

t.test('an archive that is made while it is written opens elsewhere too', async (t) => {
  const files = unzipSync(await write(['a', 'b'], [[['1', '2']]]))
  t.match(Object.keys(files), ['[Content_Types].xml', '_rels/.rels', 'xl/workbook.xml'])
  t.notMatch(Buffer.from(files['xl/worksheets/sheet1.xml'] ?? []).toString(), /<f>|t="n"/)
})

t.test('columns are called as Excel calls them', async (t) => {
  t.strictSame([0, 25, 26, 701, 702].map(columnName), ['A', 'Z', 'AA', 'ZZ', 'AAA'])
})
