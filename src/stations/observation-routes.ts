import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import Type from 'typebox'
import { problems } from '../http/answers.ts'
import { cursorInvalid, cursorOfOtherFilters } from '../http/problems.ts'
import { clearFault, listFaults } from './faults.ts'
import {
  amenityNotAtStation,
  faultClearedAlready,
  faultNotFound,
  observedAlready,
  stationNotDueToBeOpen,
  stationNotOperating
} from './observation-problems.ts'
import {
  type FaultClearing,
  FaultFilter,
  FaultPlace,
  type NewObservation,
  ObservedStation,
  observationSchemas
} from './observation-schemas.ts'
import { observe } from './observations.ts'
import { stationNotFound, unknownAmenity } from './problems.ts'

const exampleResult = {
  counted: true,
  shown: { state: 'broken', observed_at: '2026-11-23T10:00:00+08:00', stale_after: '2026-11-26T10:00:00+08:00' },
  fault_id: '0d9c5a52-5f0e-4c58-9a5c-0d6c4a6f1f11'
}

const exampleFault = {
  id: '0d9c5a52-5f0e-4c58-9a5c-0d6c4a6f1f11',
  subject: 'amenity',
  amenity_code: 'microwave',
  state: 'open',
  opened_at: '2026-11-23T10:00:00+08:00',
  last_reported_at: '2026-11-23T11:20:00+08:00',
  reports_count: 2,
  recoveries_count: 0,
  closed_at: null,
  closed_by: null,
  note: null
}

const exampleCleared = {
  ...exampleFault,
  state: 'closed',
  closed_at: '2026-11-23T15:00:00+08:00',
  closed_by: 'staff',
  note: '已更换微波炉保险丝'
}

const json = (description: string, schema: string, example: unknown) => ({
  description,
  content: { 'application/json': { schema: Type.Ref(schema), example } }
})

/** What people saw at a station, and the faults that follow from it. */
export const observationRoutes: FastifyPluginAsyncTypebox = async (app) => {
  for (const schema of observationSchemas) app.addSchema(schema)

  app.route<{ Params: { code: string }; Body: NewObservation }>({
    method: 'POST',
    url: '/stations/:code/observations',
    config: {
      allow: { actors: ['worker', 'enumerator', 'community', 'subdistrict'], area: 'any' },
      limit: 'observations',
      is_repeatable: true
    },
    schema: {
      operationId: 'observeStation',
      summary: '上报在驿站看到的状况',
      description: `设施可用或故障、拥挤或不挤、该开没开。同一人对同一对象每个整点小时只计一次：重复上报同样的状况回答 \`counted: false\`，可放心重试；改报别的状况要等下一个整点，本区划的工作人员除外。

多人的说法一致时即显示；互相矛盾时显示不清楚；本区划工作人员所报为准，此前的不再计。过期自动失效：设施见目录的 condition_valid_hours，拥挤 2 小时，该开没开 4 小时。故障或该开没开会立一条故障，由工作人员或其后两个不同的人看到已恢复来排除；其间只有一人看到恢复时显示不清楚。

不记录是谁上报的。`,
      tags: ['Stations'],
      params: ObservedStation,
      body: Type.Ref('NewObservation'),
      response: {
        200: json('同一小时内已报过，没有再计。', 'ObservationResult', { ...exampleResult, counted: false }),
        201: json('已计入。', 'ObservationResult', exampleResult),
        ...problems(
          stationNotFound,
          stationNotOperating,
          unknownAmenity,
          amenityNotAtStation,
          stationNotDueToBeOpen,
          observedAlready
        )
      }
    },
    handler: async (request, reply) => {
      // Looked up before the transaction, which may hold the only connection.
      const snapshot = await app.stations.current()
      const result = await app.changeUntraced(request, async (work) => {
        work.afterCommit(() => app.stations.expire())
        return await observe(work, snapshot, request.params.code, request.body)
      })
      return reply
        .code(result.counted ? 201 : 200)
        .header('cache-control', 'no-store')
        .send(result)
    }
  })

  app.route({
    method: 'GET',
    url: '/stations/:code/faults',
    config: {
      allow: {
        actors: ['worker', 'enumerator', 'community', 'subdistrict'],
        partner_scope: 'faults:read',
        area: 'within'
      }
    },
    schema: {
      operationId: 'listStationFaults',
      summary: '查询驿站的故障',
      description: '未排除的在前，再按时间由近及远。骑手可查任何驿站。',
      tags: ['Stations'],
      params: ObservedStation,
      querystring: FaultFilter,
      response: {
        200: json('一页故障。', 'FaultPage', { items: [exampleFault], next: null }),
        ...problems(stationNotFound, cursorInvalid, cursorOfOtherFilters)
      }
    },
    handler: async (request, reply) =>
      reply
        .header('cache-control', 'no-store')
        .send(await app.work(request, (work) => listFaults(work, request.params.code, request.query)))
  })

  app.route<{ Params: { code: string; id: string }; Body: FaultClearing }>({
    method: 'POST',
    url: '/stations/:code/faults/:id/clear',
    config: { allow: { actors: ['community', 'subdistrict'], area: 'within' } },
    schema: {
      operationId: 'clearStationFault',
      summary: '排除驿站的故障',
      description: '表示现在已恢复，同时作为工作人员的一次上报，此前的上报不再计。',
      tags: ['Stations'],
      params: FaultPlace,
      body: Type.Ref('FaultClearing'),
      response: {
        200: json('故障已排除。', 'Fault', exampleCleared),
        ...problems(stationNotFound, faultNotFound, faultClearedAlready)
      }
    },
    handler: async (request, reply) =>
      await app.changeOnce(request, reply, async (work) => {
        work.afterCommit(() => app.stations.expire())
        const { code, id } = request.params
        return { status: 200, body: await clearFault(work, code, id, request.body) }
      })
  })
}
