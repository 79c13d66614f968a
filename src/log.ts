import pino, { type Logger } from 'pino'

export type Log = Logger

/**
 * What the service writes down about itself. Requests and answers are left out wherever somebody hands them over: an
 * address tells where a courier stands, and headers hold tokens.
 * @param stream where lines go instead of to the output
 */
export const openLog = (level: string, stream?: { write(line: string): void }): Log =>
  pino({ level, serializers: { err: pino.stdSerializers.err, req: () => undefined, res: () => undefined } }, stream)
