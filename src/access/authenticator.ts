import type { SignedIn } from '../actor.ts'
import { Gathering } from '../database/gathering.ts'
import type { Db } from '../database/tables.ts'
import * as queries from './queries.ts'
import { type Bearer, type BearerFault, judgeBearer } from './rules/bearers.ts'
import { hashToken, isWellFormedToken } from './tokens.ts'

export interface Identity {
  actor: SignedIn
  bearer: Bearer
}

/**
 * Tells who holds a token. Nothing is remembered: every request is judged by what the database says after it
 * began, so a revocation holds at once in every process. What many requests ask at a time is one question.
 */
export class Authenticator {
  readonly #bearers: Gathering<string, Bearer>

  constructor(db: Db) {
    this.#bearers = new Gathering(async (hashes) => {
      const rows = await queries.listBearers(
        db,
        hashes.map((hash) => Buffer.from(hash, 'hex'))
      )
      return new Map<string, Bearer>(rows.map((row) => [Buffer.from(row.token_hash).toString('hex'), row]))
    })
  }

  async identify(token: string, now: number): Promise<Identity | BearerFault | 'unknown'> {
    if (!isWellFormedToken(token)) return 'unknown'
    const bearer = await this.#bearers.get(hashToken(token).toString('hex'))
    if (bearer === undefined) return 'unknown'
    const judged = judgeBearer(bearer, now)
    return typeof judged === 'string' ? judged : { actor: judged, bearer }
  }
}
