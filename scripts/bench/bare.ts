// The baseline: Fastify alone, which sends what it is given as a Buffer, with the headers it is given.
import { text } from 'node:stream/consumers'
import Fastify from 'fastify'
import type { BareAnswer } from './processes.ts'

const answers: BareAnswer[] = JSON.parse(await text(process.stdin))

const app = Fastify()
for (const { path, status, headers, body_base64 } of answers) {
  const body = Buffer.from(body_base64, 'base64')
  // A 304 has no body, and an empty one would be announced with a length that the service does not send.
  const sent = status === 304 ? undefined : body
  app.get(path, (_request, reply) => {
    reply.code(status).headers(headers).send(sent)
  })
}
process.on('SIGTERM', () => void app.close())
process.stdout.write(`${await app.listen({ host: '127.0.0.1', port: 0 })}\n`)
