export interface LimitTables {
  rate_counter: {
    policy: string
    subject_hash: Buffer
    window_start: Date
    window_end: Date
    count: number
  }
}
