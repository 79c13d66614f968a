import { maskPhone } from '../../persons/rules.ts'
import type { CodeMessage, CodeSender } from './sender.ts'

/** For development: the code appears where the service was started, and not in its log. */
export class ConsoleCodeSender implements CodeSender {
  readonly #write: (text: string) => void

  constructor(write: (text: string) => void = (text) => process.stdout.write(text)) {
    this.#write = write
  }

  async send({ phone, code, expires_in_minutes }: CodeMessage): Promise<void> {
    this.#write(`手机号 ${maskPhone(phone)} 的验证码：${code}（${expires_in_minutes} 分钟内有效）\n`)
  }
}
