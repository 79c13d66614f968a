export interface IdempotencyTables {
  idempotency_record: {
    actor: string
    key_hash: Buffer
    operation: string
    /** Null with the answer. */
    request_hash: Buffer | null
    status: number
    /** Null where it was erased, with the person whom it told about or with the key that it was sealed with. */
    answer: Buffer | null
    /** Whom the answer tells something personal about. */
    person_id: string | null
    created_at: Date
    expires_at: Date
  }
}
