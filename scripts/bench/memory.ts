import type { Group } from './context.ts'
import { applyLoad } from './load.ts'
import { residentMemory } from './processes.ts'
import { makeRow, type RowDefinition } from './rows.ts'
import { listRequests, nearestRequests } from './station-requests.ts'

const MEGABYTE = 1_000_000
const CONNECTIONS = 64
const WARM_UP_MILLISECONDS = 100

const definition: RowDefinition = {
  name: 'resident memory at 15 stations',
  title: '15 座驿站时的常驻内存（负载之后）',
  unit: 'MB',
  bar: { value_max: 200 }
}

export const memory: Group = {
  definitions: [definition],

  async measure({ stationService, measured_ms, signal, note, progress }) {
    const service = await stationService(15)
    // Once more, because this row may be measured alone, and a process that has done nothing is small.
    for (const requests of [listRequests(service), nearestRequests(service)]) {
      const load = { url: service.url, requests, status: 200, connections: CONNECTIONS }
      await applyLoad(load, { warm_up_ms: WARM_UP_MILLISECONDS, measured_ms }, signal)
    }
    const { now_bytes, peak_bytes } = await residentMemory(service.pid)
    progress(`常驻内存 ${Math.round(now_bytes / MEGABYTE)} MB`)
    if (peak_bytes !== undefined) note(`15 座驿站时常驻内存的峰值：${Math.round(peak_bytes / MEGABYTE)} MB。`)
    return [makeRow(definition, { value: now_bytes / MEGABYTE })]
  }
}
