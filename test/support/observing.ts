import { givenWorker, type TestActor } from './actors.ts'
import type { TestApp } from './app.ts'

export const STATION = 'GYG-002'
export const MICROWAVE = { subject: 'amenity', amenity_code: 'microwave' }

/** Says at a station what somebody saw there. */
export const say = async (app: TestApp, { token }: Pick<TestActor, 'token'>, body: object, station = STATION) =>
  await app.send('POST', `/v1/stations/${station}/observations`, { token, body })

/** What the station shows of its microwave. */
export async function microwaveOf(app: TestApp, station = STATION) {
  const { amenities } = (await app.get(`/v1/stations/${station}`)).json()
  return amenities.find(({ code }: { code: string }) => code === 'microwave')
}

export const listFaults = async (app: TestApp, { token }: Pick<TestActor, 'token'>, query = '', station = STATION) =>
  await app.send('GET', `/v1/stations/${station}/faults${query}`, { token })

export async function givenWorkers(app: TestApp, count: number): Promise<TestActor[]> {
  const workers: TestActor[] = []
  for (let place = 0; place < count; place++) workers.push(await givenWorker(app))
  return workers
}
