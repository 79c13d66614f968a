import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import Type from 'typebox'
import { problems } from '../http/answers.ts'
import { cursorInvalid, cursorOfOtherFilters } from '../http/problems.ts'
import { checkIn, forgetPastHours, listCheckIns } from './check-ins.ts'
import { periodMalformed, stationNotOperating } from './observation-problems.ts'
import { CheckInFilter, checkInSchemas, ObservedStation } from './observation-schemas.ts'
import { stationNotFound } from './problems.ts'
import { endOfHour } from './rules/observations.ts'

/** How many people come to a station, without who. */
export const checkInRoutes: FastifyPluginAsyncTypebox = async (app) => {
  for (const schema of checkInSchemas) app.addSchema(schema)

  let at_end_of_hour: NodeJS.Timeout | undefined
  app.addHook('onReady', async () => await forgetPastHours(app.db, app.clock.now()))
  app.addHook('onClose', async () => clearTimeout(at_end_of_hour))

  /** Where nobody else checks in, the hour is forgotten all the same. */
  const forgetAtEndOfHour = () => {
    if (at_end_of_hour !== undefined) return
    const forget = () => {
      at_end_of_hour = undefined
      // Where the database is away, the next check-in or start does it.
      forgetPastHours(app.db, app.clock.now()).catch((error) => app.log.warn(error))
    }
    at_end_of_hour = setTimeout(forget, endOfHour(app.clock.now()) - app.clock.now())
    at_end_of_hour.unref()
  }

  app.route<{ Params: { code: string } }>({
    method: 'POST',
    url: '/stations/:code/check-ins',
    config: {
      allow: { actors: ['worker', 'enumerator', 'community', 'subdistrict'], area: 'any' },
      limit: 'check_ins',
      is_repeatable: true
    },
    schema: {
      operationId: 'checkIn',
      summary: '在驿站签到',
      description:
        '只按驿站和小时计人次，不记录是谁，也查不出谁去过哪里。同一人每个整点小时只计一次，计在最先签到的驿站；可放心重试。',
      tags: ['Stations'],
      params: ObservedStation,
      response: {
        201: {
          description: '已签到。',
          content: {
            'application/json': {
              schema: Type.Ref('CheckIn'),
              example: { counted: true, hour: '2026-11-23T10:00:00+08:00' }
            }
          }
        },
        ...problems(stationNotFound, stationNotOperating)
      }
    },
    handler: async (request, reply) => {
      const answer = await checkIn((use) => app.changeUntraced(request, use), request.params.code)
      forgetAtEndOfHour()
      return reply.code(201).header('cache-control', 'no-store').send(answer)
    }
  })

  app.route({
    method: 'GET',
    url: '/stations/:code/check-ins',
    config: { allow: { actors: ['enumerator', 'community', 'subdistrict'], area: 'within' } },
    schema: {
      operationId: 'listCheckIns',
      summary: '查询驿站每小时的签到人次',
      description: '由近及远；没有人签到的小时不列出，1 至 4 人次的只说少于 5（count 为 null）。默认最近 7 天。',
      tags: ['Stations'],
      params: ObservedStation,
      querystring: CheckInFilter,
      response: {
        200: {
          description: '一页按小时的签到人次。',
          content: {
            'application/json': {
              schema: Type.Ref('CheckInPage'),
              example: { items: [{ hour: '2026-11-23T10:00:00+08:00', count: 12 }], next: null }
            }
          }
        },
        ...problems(stationNotFound, periodMalformed, cursorInvalid, cursorOfOtherFilters)
      }
    },
    handler: async (request, reply) =>
      reply
        .header('cache-control', 'no-store')
        .send(await app.work(request, (work) => listCheckIns(work, request.params.code, request.query)))
  })
}
