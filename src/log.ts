import { LogController } from 'fastify'
import pino, { type Logger } from 'pino'

export type Log = Logger

/**
 * What the service writes down about itself. Requests and answers are left out wherever somebody hands them over: an
 * address tells where a courier stands, and headers hold tokens. So are the values that errors bring with them.
 * @param stream where lines go instead of to the output
 */
export const openLog = (level: string, stream?: { write(line: string): void }): Log =>
  pino(
    {
      level,
      serializers: { err: describeError, req: () => undefined, res: () => undefined },
      hooks: {
        // An error alone would give its message to the line as well.
        logMethod([first, ...others], method) {
          if (first instanceof Error) method.apply(this, [{ err: first }, 'an error'])
          else method.apply(this, [first, ...others])
        }
      }
    },
    stream
  )

/** The framework's lines about single requests: none for one that goes well, however it goes on. */
export class RequestsUnwritten extends LogController {
  override incomingRequest(): void {}
  override requestCompleted(): void {}
}

/** Of what a driver or the database says about a failure: names of things in the schema, and no row of it. */
const NAMES = ['code', 'schema', 'table', 'column', 'constraint'] as const

interface DescribedError {
  type: string
  message: string
  stack: string
  cause?: DescribedError
  errors?: DescribedError[]
}

/** The database quotes in `detail` the row that it refuses, in `where` its parameters, in the message a single value. */
function describeError(error: unknown): DescribedError {
  if (!(error instanceof Error)) return { type: typeof error, message: '', stack: '' }
  const named = NAMES.flatMap((name) => {
    const value: unknown = Object.getOwnPropertyDescriptor(error, name)?.value
    return typeof value === 'string' ? [[name, value]] : []
  })
  return {
    type: error.constructor.name,
    message: withoutValues(error.message),
    // Without the message that it begins with.
    stack: (error.stack ?? '')
      .split('\n')
      .filter((line) => /^ {4}at /.test(line))
      .join('\n'),
    ...Object.fromEntries(named),
    ...(error.cause !== undefined && { cause: describeError(error.cause) }),
    ...(error instanceof AggregateError && { errors: error.errors.map(describeError) })
  }
}

/** From the first quotation mark to the last, as a value may hold some itself. */
const withoutValues = (message: string): string => message.replace(/(["'`“]).*["'`”]/s, '$1…$1')
