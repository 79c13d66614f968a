export interface IdempotencyTables {
  idempotency_record: {
    actor: string
    key_hash: Buffer
    operation: string
    request_hash: Buffer
    status: number
    answer: Buffer
    created_at: Date
    expires_at: Date
  }
}
