import { strFromU8, unzipSync } from 'fflate'
import t from 'tap'
import { SpreadsheetError } from '../../src/spreadsheets/error.ts'
import { readTable, type Table } from '../../src/spreadsheets/read.ts'
import { encodeGb18030 } from '../support/gb18030.ts'
import { makeXlsx, makeZip, sheetOf } from '../support/xlsx.ts'

const readText = async (text: string) => await readTable(Buffer.from(text), 'a.csv')
const readSheet = async (bytes: Uint8Array) => await readTable(bytes, 'a.xlsx')
const cellsOf = ({ rows }: Table) => rows.map(({ cells }) => cells)

/** What a person is told: a sentence of ours, never a parser's. */
async function refusalOf(reading: Promise<unknown>): Promise<string> {
  try {
    await reading
  } catch (error) {
    if (error instanceof SpreadsheetError) return error.message
    throw error
  }
  throw new Error('the file was read')
}

const REPORTED = '编码,名称\r\nGYG-002,琵琶山社区“观新”驿站\r\n'

t.test('CSV', async (t) => {
  t.test('reads UTF-8 with and without a mark, and GB18030, as the same text', async (t) => {
    const expected = { header: ['编码', '名称'], rows: [{ number: 2, cells: ['GYG-002', '琵琶山社区“观新”驿站'] }] }
    t.strictSame(await readText(REPORTED), expected)
    t.strictSame(await readText(`\uFEFF${REPORTED}`), expected)
    t.strictSame(await readTable(encodeGb18030(REPORTED), 'a.csv'), expected)
  })

  t.test('reads characters that only GB18030 has and GBK has not', async (t) => {
    t.strictSame(cellsOf(await readTable(encodeGb18030('名称\n𠮷野驿站\n'), 'a.csv')), [['𠮷野驿站']])
  })

  t.test('takes tabs or semicolons as separators where the header has no comma', async (t) => {
    t.strictSame(cellsOf(await readText('a\tb\n1\t2,3\n')), [['1', '2,3']])
    t.strictSame(cellsOf(await readText('a;b\n1;2,3\n')), [['1', '2,3']])
  })

  t.test('keeps commas, quotes and line breaks within cells, and counts rows as Excel does', async (t) => {
    const { rows } = await readText('a,b\r\n"1,\r\n""2""",x\r\n\r\n,\r\n3,\n')
    t.strictSame(rows, [
      { number: 2, cells: ['1,\r\n"2"', 'x'] },
      { number: 5, cells: ['3', ''] }
    ])
  })

  t.test('takes off the apostrophe that keeps a formula or a long number as text', async (t) => {
    const cells = ["'=1+1", "'-x", "'@x", "'+86", "''=x", "'370811015002", "'0537", "'x", "'1", "O'Neill"]
    const table = await readText(`${cells.map((_, place) => `c${place}`).join(',')}\n${cells.join(',')}\n`)
    t.strictSame(cellsOf(table), [['=1+1', '-x', '@x', '+86', "'=x", '370811015002', '0537', "'x", "'1", "O'Neill"]])
  })

  t.test('leaves out columns without name and content, as Excel writes them', async (t) => {
    t.strictSame(await readText(' a ,,b,\n1,,2,\n'), { header: ['a', 'b'], rows: [{ number: 2, cells: ['1', '2'] }] })
  })

  t.test('names the row or the line of what is wrong', async (t) => {
    t.match(await refusalOf(readText('a,b\n1,2\n3\n')), /第 3 行有 1 格，列名却有 2 个/)
    t.match(await refusalOf(readText('a,b\n1,2\n3,4,5\n')), /第 3 行有 3 格/)
    t.match(await refusalOf(readText('a,b\n1,"2\n3,4\n5,6\n')), /第 \d 行开始的引号没有结束/)
    t.match(await refusalOf(readText('a,b\n1,"2"x\n')), /第 2 行的引号写法不对/)
    t.match(await refusalOf(readText('a,b\n1,2"x\n')), /第 2 行的引号写法不对/)
    t.match(await refusalOf(readText('a,b\n1,#REF!\n')), /第 2 行“b”是公式错误 #REF!/)
    t.match(await refusalOf(readText('a,\n1,x\n')), /第 2 行第 2 列有内容，这一列却没有列名/)
  })

  t.test('refuses a header that is empty or names a column twice', async (t) => {
    t.match(await refusalOf(readText('a,b, a\n1,2,3\n')), /列名“a”出现了两次/)
    t.match(await refusalOf(readText('\na,b\n')), /第 1 行应当是列名/)
    t.match(await refusalOf(readText('')), /是空的/)
    t.match(await refusalOf(readText(',,\n,,\n')), /是空的/)
  })

  t.test('refuses a file that is half GBK and half UTF-8, whichever comes first', async (t) => {
    const [header = '', row = ''] = REPORTED.split('\r\n')
    const halves = [
      [encodeGb18030(`${header}\n`), Buffer.from(row)],
      [Buffer.from(`${header}\n`), encodeGb18030(row)],
      // Even without an odd byte out, which no decoder of GBK would mind.
      [encodeGb18030(`${header}\nGYG-001,`), Buffer.from('示例驿站')]
    ]
    for (const half of halves) t.match(await refusalOf(readTable(Buffer.concat(half), 'a.csv')), /不同的文字编码/)
  })

  t.test('refuses what is no table: old .xls or one with a password, PDF, UTF-16', async (t) => {
    const old = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)])
    t.match(await refusalOf(readTable(old, 'a.xls')), /旧版 \.xls、加了密码/)
    t.match(await refusalOf(readTable(Buffer.from('%PDF-1.7\n'), 'a.pdf')), /另存为/)
    t.match(await refusalOf(readTable(Buffer.from('\uFEFFa\tb\n', 'utf16le'), 'a.txt')), /Unicode 文本/)
  })

  t.test('refuses more than 20 MB, 50,000 rows or 1,000 columns', async (t) => {
    t.match(await refusalOf(readTable(Buffer.alloc(20 * 1024 * 1024 + 1, 'x'), 'a.csv')), /超过 20 MB/)
    t.equal((await readText(`a\n${'1\n'.repeat(50_000)}`)).rows.length, 50_000)
    t.match(await refusalOf(readText(`a\n${'1\n'.repeat(50_001)}`)), /超过 50000 行/)
    t.match(
      await refusalOf(readText(Array.from({ length: 1_001 }, (_, place) => `c${place}`).join(','))),
      /超过 1000 列/
    )
  })
})

t.test('XLSX', async (t) => {
  t.test('is recognised by its content, and reads like the same CSV', async (t) => {
    const bytes = makeXlsx({ rows: { 1: ['编码', '名称'], 2: ['GYG-002', '琵琶山社区“观新”驿站'] } })
    t.strictSame(await readTable(bytes, 'a.csv'), await readText(REPORTED))
  })

  t.test('reads the first sheet that is not hidden', async (t) => {
    const bytes = makeXlsx(
      { is_hidden: true, rows: { 1: ['a'], 2: ['hidden'] } },
      { rows: { 1: ['a'], 2: ['shown'] } },
      { rows: { 1: ['a'], 2: ['last'] } }
    )
    t.strictSame(cellsOf(await readSheet(bytes)), [['shown']])
  })

  t.test('makes numbers, booleans, dates and times plain text', async (t) => {
    const cells = [
      370811015002,
      116.592591,
      0.1 + 0.2,
      true,
      { days: 46346 },
      // 08:00 as a third of a day, which no fraction says exactly.
      { days: 46346 + 1 / 3 },
      { days: 46346.333344907405 },
      { days: 0.354166666666667 },
      ' x ',
      "'=1"
    ]
    const bytes = makeXlsx({ rows: { 1: cells.map((_, place) => `c${place}`), 2: cells } })
    t.strictSame(cellsOf(await readSheet(bytes)), [
      [
        '370811015002',
        '116.592591',
        '0.30000000000000004',
        'TRUE',
        '2026-11-20',
        '2026-11-20 08:00',
        '2026-11-20 08:00:01',
        '08:30',
        ' x ',
        '=1'
      ]
    ])
  })

  t.test('skips empty rows, counts them, and fills missing cells', async (t) => {
    const { rows } = await readSheet(makeXlsx({ rows: { 1: ['a', 'b'], 4: ['1', null], 6: [null, '2'] } }))
    t.strictSame(rows, [
      { number: 4, cells: ['1', ''] },
      { number: 6, cells: ['', '2'] }
    ])
  })

  t.test('reads every cell of a large sheet', async (t) => {
    const row = (number: number) => Array.from({ length: 20 }, (_, place) => `${number}·${place} <&>`)
    const numbers = Array.from({ length: 5_000 }, (_, place) => place + 2)
    const rows = Object.fromEntries(numbers.map((number) => [number, row(number)]))
    const { rows: read } = await readSheet(makeXlsx({ rows: { 1: row(0), ...rows } }))
    t.strictSame(
      read.map(({ number }) => number),
      numbers
    )
    t.ok(read.every(({ number, cells }) => cells.join() === row(number).join()))
  })

  t.test('refuses a formula error instead of taking the cell for empty', async (t) => {
    const bytes = makeXlsx({ rows: { 1: ['a', 'b'], 2: ['1', { error: '#N/A' }] } })
    t.match(await refusalOf(readSheet(bytes)), /第 2 行“b”是公式错误 #N\/A/)
  })

  t.test('refuses an archive that unpacks to too much, whatever sizes it claims', async (t) => {
    const bomb = Buffer.from(makeZip({ 'xl/workbook.xml': ' '.repeat(5_000_000) }))
    t.ok(bomb.length < 10_000, 'it is small')
    // The unpacked size stands 24 bytes after the signature of the entry in the archive's directory.
    const place = bomb.lastIndexOf(Buffer.from('504b0102', 'hex')) + 24
    bomb.writeUInt32LE(201 * 1024 * 1024, place)
    t.match(await refusalOf(readSheet(bomb)), /展开后太大/)
    bomb.writeUInt32LE(1_000, place)
    t.match(await refusalOf(readSheet(bomb)), /已损坏/)
  })

  t.test('refuses a sheet whose few cells span millions, and the process lives on', async (t) => {
    const parts = unzipSync(makeXlsx({ rows: { 1: ['a'] } }))
    const cell = (address: string) => `<c r="${address}"><v>1</v></c>`
    const far = sheetOf(`<row r="1">${cell('XFD1')}</row><row r="1048576">${cell('A1048576')}</row>`)
    const files = Object.fromEntries(Object.entries(parts).map(([name, bytes]) => [name, strFromU8(bytes)]))
    t.match(await refusalOf(readSheet(makeZip({ ...files, 'xl/worksheets/sheet1.xml': far }))), /展开后太大/)
  })

  t.test('refuses archives that are damaged, have a password, or hold something else', async (t) => {
    const good = Buffer.from(makeXlsx({ rows: { 1: ['a'], 2: ['1'] } }))
    t.match(await refusalOf(readSheet(good.subarray(0, good.length - 30))), /已损坏/)
    const locked = Buffer.from(good)
    locked.writeUInt16LE(1, locked.indexOf(Buffer.from('504b0102', 'hex')) + 8)
    t.match(await refusalOf(readSheet(locked)), /加了密码/)
    t.match(await refusalOf(readSheet(makeZip({ 'word/document.xml': '<a/>' }))), /不是 \.xlsx 表格/)
    t.match(await refusalOf(readSheet(makeZip({ 'xl/workbook.xml': '<workbook' }))), /无法读取/)
  })
})
