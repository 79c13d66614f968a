import { invalidInput } from '../http/validation.ts'
import { tidyText } from '../register/service.ts'

/**
 * What was written as it is kept, composed and without blanks around it. The schema counts what was sent, and some
 * characters become several where they are composed.
 * @throws invalid_request
 */
export function keptText(written: string, characters_max: number, path: string): string {
  const text = tidyText(written)
  if ([...text].length <= characters_max) return text
  throw invalidInput([{ keyword: 'maxLength', instancePath: path, params: { limit: characters_max } }], 'body')
}
