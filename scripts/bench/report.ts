import { availableParallelism, cpus, totalmem } from 'node:os'
import type { ServerFacts } from '../postgres/server.ts'
import type { Row, RowDefinition } from './rows.ts'

const GIBIBYTE = 1024 ** 3

/** What the figures were measured on, without which they say nothing. */
export function describeMachine({ version, source }: ServerFacts): string[] {
  const model = cpus()[0]?.model.trim() ?? '?'
  const memory = Math.round(totalmem() / GIBIBYTE)
  return [
    `${new Date().toISOString().slice(0, 10)} · ${process.platform} ${process.arch} · ${model} · ${availableParallelism()} cores · ${memory} GiB`,
    `Node ${process.versions.node} · PostgreSQL ${version} (${source}), fsync on`
  ]
}

export function terminalTable(rows: readonly Row[], definitions: readonly RowDefinition[]): string {
  const titles = new Map(definitions.map(({ name, title }) => [name, title]))
  const lines = [
    ['项目', '实测', '基线', '比值', 'p99', '要求', ''],
    ...rows.map((row) => [titles.get(row.name) ?? row.name, ...figures(row), verdict(row)])
  ]
  const widths = lines[0]?.map((_, column) => Math.max(...lines.map((cells) => columnsOf(cells[column] ?? '')))) ?? []
  return lines
    .map((cells) => cells.map((cell, column) => cell + ' '.repeat((widths[column] ?? 0) - columnsOf(cell))))
    .map((cells) => `${cells.join('  ').trimEnd()}\n`)
    .join('')
}

/** For README, with the names that also stand in `results.json`. */
export function markdownTable(rows: readonly Row[]): string {
  const lines = [
    ['what', 'measured', 'bare', 'ratio', 'p99', 'bar', 'holds'],
    ['---', '---:', '---:', '---:', '---:', '---', '---'],
    ...rows.map((row) => [row.name, ...figures(row), row.bar === null ? '–' : row.holds ? 'yes' : '**no**'])
  ]
  return lines.map((cells) => `| ${cells.join(' | ')} |\n`).join('')
}

const number = new Intl.NumberFormat('en', { maximumFractionDigits: 0 })

const figures = ({ value, unit, baseline, ratio, p99_ms, bar }: Row): string[] => [
  value === null ? '–' : `${number.format(value)} ${unit.replace('requests/s', '/s')}`,
  baseline === null ? '–' : `${number.format(baseline)} /s`,
  ratio === null ? '–' : ratio.toFixed(2),
  p99_ms === null ? '–' : `${p99_ms.toFixed(1)} ms`,
  bar ?? '–'
]

const verdict = ({ value, bar, holds }: Row): string =>
  value === null ? '作废' : bar === null ? '' : holds ? '达到' : '未达到'

/** Chinese characters and full-width signs take two columns of a terminal. */
const columnsOf = (text: string): number =>
  [...text].reduce(
    (columns, character) =>
      columns +
      (/[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/.test(character)
        ? 2
        : 1),
    0
  )
