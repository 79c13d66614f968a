/** What goes out to a phone. */
export interface CodeMessage {
  /** Eleven digits. */
  phone: string
  code: string
  expires_in_minutes: number
}

/** How a one-time code reaches its phone. */
export interface CodeSender {
  /** Done once the message has been taken over. @throws CodeNotSent */
  send(message: CodeMessage): Promise<void>
}

/** Nobody has taken the message over, or nobody has said so in time. The message says why, without number or code. */
export class CodeNotSent extends Error {
  override name = 'CodeNotSent'
}
