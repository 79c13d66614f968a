/**
 * The load: connections that each send the next request as soon as their answer is complete. Written for this
 * bench because the generator has to be cheaper than the server it measures. autocannon is not: it parses
 * in JavaScript and keeps every body as text, which takes twice the time Fastify needs to send 60 KB, so it
 * measures itself, and every ratio comes out flattered. This one reads a status and a length and counts bytes.
 */
import { connect, type Socket } from 'node:net'
import { createHistogram, type RecordableHistogram } from 'node:perf_hooks'
import { setTimeout as sleep } from 'node:timers/promises'

export interface Load {
  url: string
  /** Whole requests, taken in turn; each connection begins at a place of its own. */
  requests: readonly Buffer[]
  /** Anything else is a fault. */
  status: number
  connections: number
}

export interface LoadFigures {
  requests_per_second: number
  p99_ms: number
}

/** An answer that was not the expected one, or a connection that broke: nothing measured meanwhile counts. */
export class LoadFault extends Error {}

export interface RunningLoad {
  /** Rejects at the first fault, and never resolves. */
  failed: Promise<never>
  /** What happened before is a warm-up. */
  begin(): void
  /** What was measured since. */
  end(): LoadFigures
  stop(): void
}

const MICROSECONDS_PER_MILLISECOND = 1_000
const MILLISECONDS_PER_SECOND = 1_000
const LATENCY_MAX_MICROSECONDS = 60_000_000
const READ_BYTES_MAX = 64 * 1024
const AWAKE_MILLISECONDS = 0.5

/** Sends for so long to warm up and then for so long to measure. @throws LoadFault */
export async function applyLoad(
  load: Load,
  { warm_up_ms, measured_ms }: { warm_up_ms: number; measured_ms: number },
  signal: AbortSignal
): Promise<LoadFigures> {
  const running = startLoad(load)
  try {
    await Promise.race([sleep(warm_up_ms, undefined, { signal }), running.failed])
    running.begin()
    await Promise.race([sleep(measured_ms, undefined, { signal }), running.failed])
    return running.end()
  } finally {
    running.stop()
  }
}

export function startLoad({ url, requests, status, connections }: Load): RunningLoad {
  const { hostname, port } = new URL(url)
  const failure = Promise.withResolvers<never>()
  // Where nobody waits for it any more, a late fault is of no interest.
  failure.promise.catch(() => {})
  const latencies = createHistogram({ lowest: 1, highest: LATENCY_MAX_MICROSECONDS, figures: 3 })
  const measured: Measured = { is_on: false, answers: 0, latencies }
  const stayAwake = keepAwake()
  const sockets: Socket[] = []
  for (let place = 0; place < connections; place++) {
    const next = inTurn(requests, Math.floor((place * requests.length) / connections))
    const fail = (reason: string) => failure.reject(new LoadFault(reason))
    const onAnswer = (took_ms: number) => {
      stayAwake()
      if (measured.is_on) record(measured, took_ms)
    }
    sockets.push(openConnection({ host: hostname, port: Number(port) }, next, status, onAnswer, fail))
  }

  let began_at = 0
  const begin = () => {
    measured.is_on = true
    began_at = performance.now()
  }
  const end = () => {
    measured.is_on = false
    return {
      requests_per_second: (measured.answers / (performance.now() - began_at)) * MILLISECONDS_PER_SECOND,
      p99_ms: latencies.percentile(99) / MICROSECONDS_PER_MILLISECOND
    }
  }
  const stop = () => {
    for (const socket of sockets) socket.destroy()
  }
  return { failed: failure.promise, begin, end, stop }
}

interface Measured {
  is_on: boolean
  answers: number
  latencies: RecordableHistogram
}

function record(measured: Measured, took_ms: number): void {
  measured.answers++
  measured.latencies.record(Math.max(1, Math.round(took_ms * MICROSECONDS_PER_MILLISECOND)))
}

/**
 * Lets the event loop turn for a moment after each answer instead of sleeping. To wake a sleeping core costs
 * the one who writes to it 10 to 50 microseconds in a virtual machine: the server would pay for it, and the more
 * the slower it is, because a bare route never lets the generator fall asleep.
 */
function keepAwake(): () => void {
  let until = 0
  let is_turning = false
  const turn = () => {
    is_turning = performance.now() < until
    if (is_turning) setImmediate(turn)
  }
  return () => {
    until = performance.now() + AWAKE_MILLISECONDS
    if (is_turning) return
    is_turning = true
    setImmediate(turn)
  }
}

function inTurn(requests: readonly Buffer[], start: number): () => Buffer {
  let place = start
  return () => {
    const request = requests[place % requests.length]
    place++
    if (request === undefined) throw new Error('a load needs requests')
    return request
  }
}

function openConnection(
  address: { host: string; port: number },
  next: () => Buffer,
  status: number,
  onAnswer: (took_ms: number) => void,
  fail: (reason: string) => void
): Socket {
  let sent_at = 0
  let bytes_left = 0
  const send = () => {
    sent_at = performance.now()
    socket.write(next())
  }
  const read = (bytes: number, buffer: Uint8Array): boolean => {
    if (bytes_left === 0) {
      const head = readHead(buffer, bytes)
      if (head?.status !== status) {
        fail(head === undefined ? '回答的头部不完整' : `回答是 ${head.status}，应为 ${status}`)
        socket.destroy()
        return false
      }
      bytes_left = head.answer_bytes
    }
    bytes_left -= bytes
    if (bytes_left === 0) {
      onAnswer(performance.now() - sent_at)
      send()
    }
    return true
  }
  const buffer = Buffer.allocUnsafe(READ_BYTES_MAX)
  // Read into the same memory again and again: new memory for every read would cost more than the reading.
  const socket = connect({ ...address, noDelay: true, onread: { buffer, callback: read } })
  socket.on('connect', send)
  socket.on('error', (error) => fail(`连接出错：${error.message}`))
  socket.on('close', () => fail('服务端断开了连接'))
  return socket
}

/** The beginning of an answer of known length; undefined where it is cut short or has no length. */
function readHead(buffer: Uint8Array, bytes: number): { status: number; answer_bytes: number } | undefined {
  const bytes_read = Buffer.from(buffer.buffer, buffer.byteOffset, bytes)
  const end = bytes_read.indexOf('\r\n\r\n')
  if (end === -1) return undefined
  const text = bytes_read.toString('latin1', 0, end)
  const status = Number(text.slice('HTTP/1.1 '.length, 'HTTP/1.1 200'.length))
  const head_bytes = end + '\r\n\r\n'.length
  if (status === 304) return { status, answer_bytes: head_bytes }
  const [, length] = /\r\ncontent-length: (\d+)/i.exec(text) ?? []
  return length === undefined ? undefined : { status, answer_bytes: head_bytes + Number(length) }
}
