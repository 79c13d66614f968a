import type { PostgresServer } from '../postgres/server.ts'
import type { RunningProcess } from './processes.ts'
import type { Row, RowDefinition } from './rows.ts'

/** What a group of rows measures with. */
export interface Bench {
  /** A PostgreSQL server with fsync on. */
  server: PostgresServer
  /** For files; removed at the end. */
  folder: string
  rounds: number
  /** How long each load runs, without its warm-up. */
  measured_ms: number
  /** Aborted when the person has had enough. */
  signal: AbortSignal
  /** One line for the person who waits. */
  progress(text: string): void
  /** One line below the table: what a figure does not say by itself. */
  note(text: string): void
  /** Runs at the end, the latest first. */
  atEnd(stop: () => Promise<void>): void
  /** The service on a database of so many generated stations; the same one whoever asks. */
  stationService(count: number): Promise<StationService>
}

export interface StationService extends RunningProcess {
  database_url: string
}

/** Rows that are measured together. To add some, write one and name it in `scripts/bench.ts`. */
export interface Group {
  definitions: readonly RowDefinition[]
  /** Measures the wanted ones among its definitions, in their order. */
  measure(bench: Bench, wanted: readonly RowDefinition[]): Promise<Row[]>
}
