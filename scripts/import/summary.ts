import type { ImportReport } from '../../src/stations/imports.ts'

/** More than a person reads; programs take the JSON report, which has everything. */
const LINES_MAX = 200

/** The report for the person at the terminal: what happened, each bad row, and for a dry run each change. */
export function summarize({ dry_run, committed, counts, rows }: ImportReport): string {
  const lines = rows.flatMap(({ number, code, outcome, changes, errors }) => {
    const row = `第 ${number} 行 ${code}`
    if (outcome === 'failed') return errors.map(({ column, reason }) => `${row}：${column}——${reason}。`)
    if (!dry_run) return []
    if (outcome === 'inserted') return [`${row}：新增`]
    return changes.map(({ column, before, after }) => `${row}：${column}：${quoted(before)} 改为 ${quoted(after)}`)
  })
  const left_off = lines.length - LINES_MAX
  return [
    ...lines.slice(0, LINES_MAX).map(printable),
    ...(left_off > 0 ? [`……另有 ${left_off} 条，完整的报告请加 --json。`] : []),
    `新增 ${counts.inserted}，修改 ${counts.updated}，未变 ${counts.unchanged}，出错 ${counts.failed}。`,
    verdict(dry_run, committed, counts),
    ''
  ].join('\n')
}

function verdict(dry_run: boolean, committed: boolean, counts: ImportReport['counts']): string {
  if (counts.failed > 0) return '一行也没有写入：请改正以上各行，再导入一次。'
  if (counts.inserted + counts.updated === 0) return '表格与系统里的一致，没有需要写入的。'
  if (dry_run) return '以上只是检查，没有写入；去掉 --dry-run 即可导入。'
  return committed ? '已全部写入。' : '没有写入。'
}

const quoted = (text: string): string => (text === '' ? '（空）' : `“${text}”`)

/** A cell may hold sequences that a terminal obeys. */
const printable = (line: string): string => line.replace(/\p{Cc}/gu, ' ')
