/** One line of `results.json`. */
export interface Row {
  name: string
  unit: string
  /** null where it could not be measured. */
  value: number | null
  /** The same for what it is compared with. */
  baseline: number | null
  ratio: number | null
  p99_ms: number | null
  /** What is asked for, to be read; null where the row only informs. */
  bar: string | null
  holds: boolean
}

export interface Bar {
  ratio_min?: number
  ratio_max?: number
  value_max?: number
  /** Below, not at. */
  p99_ms_below?: number
}

export interface RowDefinition {
  /** Stands in `results.json` and never changes, so that runs can be compared. */
  name: string
  /** Chinese, for the terminal. */
  title: string
  unit: string
  bar: Bar
}

export interface Figures {
  value: number
  baseline?: number
  ratio?: number
  p99_ms?: number
}

/** @param figures undefined where something failed: such a row never holds */
export function makeRow({ name, unit, bar }: RowDefinition, figures: Figures | undefined): Row {
  return {
    name,
    unit,
    value: rounded(figures?.value, unit === 'ms' ? 1 : 0),
    baseline: rounded(figures?.baseline, 0),
    ratio: rounded(figures?.ratio, 3),
    p99_ms: rounded(figures?.p99_ms, 2),
    bar: describeBar(bar, unit),
    // Before rounding, so that nothing is rounded up to its bar.
    holds: figures !== undefined && meets(figures, bar)
  }
}

function meets({ value, ratio, p99_ms }: Figures, bar: Bar): boolean {
  return (
    (bar.ratio_max === undefined || (ratio !== undefined && ratio <= bar.ratio_max)) &&
    (bar.ratio_min === undefined || (ratio !== undefined && ratio >= bar.ratio_min)) &&
    (bar.value_max === undefined || value <= bar.value_max) &&
    (bar.p99_ms_below === undefined || (p99_ms !== undefined && p99_ms < bar.p99_ms_below))
  )
}

function describeBar({ ratio_min, ratio_max, value_max, p99_ms_below }: Bar, unit: string): string | null {
  const parts = [
    ...(ratio_min === undefined ? [] : [`ratio ≥ ${ratio_min}`]),
    ...(ratio_max === undefined ? [] : [`ratio ≤ ${ratio_max}`]),
    ...(value_max === undefined ? [] : [`≤ ${value_max} ${unit}`]),
    ...(p99_ms_below === undefined ? [] : [`p99 < ${p99_ms_below} ms`])
  ]
  return parts.length === 0 ? null : parts.join(', ')
}

const rounded = (value: number | undefined, decimals: number): number | null =>
  value === undefined ? null : Number(value.toFixed(decimals))

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other)
  const middle = sorted.length >>> 1
  const upper = sorted[middle]
  if (upper === undefined) throw new Error('nothing has no median')
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? upper) + upper) / 2
}
