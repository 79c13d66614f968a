import { ask, type BareAnswer, bareAnswer, type RunningProcess } from './processes.ts'
import { seededRandom } from './random.ts'
import { getRequest } from './rounds.ts'
import { randomPosition, WANTED_AMENITIES } from './stations.ts'

export const LIST = '/v1/stations'
export const NEAREST_COUNT = 5

const POSITIONS = 4_096
const POSITIONS_SEED = 2_026
const SAMPLES = 65

/** The query of a courier who stands somewhere else every time. */
export function nearestPaths(): string[] {
  const random = seededRandom(POSITIONS_SEED)
  return Array.from({ length: POSITIONS }, () => {
    const { lng, lat } = randomPosition(random)
    return `${LIST}?near=${lng},${lat}&open_at=now&amenities=${WANTED_AMENITIES.join(',')}&limit=${NEAREST_COUNT}`
  })
}

export const listRequests = ({ url }: RunningProcess): Buffer[] => [getRequest(url, LIST)]

export const nearestRequests = ({ url }: RunningProcess): Buffer[] =>
  nearestPaths().map((path) => getRequest(url, path))

/** The list as somebody asks for it who has it already. */
export async function unchangedRequests({ url }: RunningProcess): Promise<Buffer[]> {
  return [getRequest(url, LIST, { 'if-none-match': await currentTag(url) })]
}

export async function currentTag(url: string): Promise<string> {
  const { status, headers } = await ask(url + LIST)
  const tag = headers.get('etag')
  if (status !== 200 || tag === null) throw new Error(`${LIST} 答 ${status}，没有 ETag`)
  return tag
}

/** What the service answers, for a bare route to send. */
export async function sampleList({ url }: RunningProcess, path: string): Promise<BareAnswer> {
  return bareAnswer(path, await ask(url + LIST))
}

export async function sampleUnchanged({ url }: RunningProcess, path: string): Promise<BareAnswer> {
  return bareAnswer(path, await ask(url + LIST, { 'if-none-match': await currentTag(url) }))
}

/** Of some answers the one of median length, as they differ by what each station has. Each must be complete. */
export async function sampleNearest({ url }: RunningProcess, path: string): Promise<BareAnswer> {
  const answers: Answer[] = []
  for (const nearest of nearestPaths().slice(0, SAMPLES)) {
    const answer = await ask(url + nearest)
    const { items } = JSON.parse(answer.body.toString())
    if (answer.status !== 200 || items.length !== NEAREST_COUNT)
      throw new Error(`${nearest} 答 ${answer.status}，应有 ${NEAREST_COUNT} 座驿站`)
    answers.push(answer)
  }
  answers.sort((one, other) => one.body.length - other.body.length)
  const middle = answers[answers.length >>> 1]
  if (middle === undefined) throw new Error('no samples were taken')
  return bareAnswer(path, middle)
}

type Answer = Awaited<ReturnType<typeof ask>>
