import type { Clock } from '../../clock.ts'
import { ConsoleCodeSender } from './console.ts'
import { HttpCodeSender } from './http.ts'
import type { CodeSender } from './sender.ts'

export type { CodeSender } from './sender.ts'

/** The sender that the configuration asks for: a provider, or the console where there is none. */
export const openCodeSender = (provider: { url: string; secret: string } | null, clock: Clock): CodeSender =>
  provider === null ? new ConsoleCodeSender() : new HttpCodeSender({ ...provider, clock })
