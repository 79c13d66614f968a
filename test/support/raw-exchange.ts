import { connect } from 'node:net'

/** Sends what may be no HTTP at all, and answers with all that came back until the connection was closed. */
export async function exchange(port: number, request: string): Promise<string> {
  const { promise, resolve } = Promise.withResolvers<string>()
  let answer = ''
  const socket = connect(port, '127.0.0.1', () => socket.write(request))
  socket.setEncoding('utf8')
  socket.on('data', (text) => {
    answer += text
  })
  // A reset after the answer has been read takes nothing away from the reader.
  socket.on('error', () => {})
  socket.on('close', () => resolve(answer))
  return await promise
}
