import { randomBytes } from 'node:crypto'
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import Fastify from 'fastify'
import { accessRoutes } from './access/routes.ts'
import type { CodeSender } from './access/service.ts'
import { areaRoutes } from './areas/routes.ts'
import { auditRoutes } from './audit/routes.ts'
import type { OpenDatabase } from './database/connection.ts'
import { ERASER_PROBLEMS, ERASERS, NAMERS } from './erasers.ts'
import { problemPages } from './http/problem-pages.ts'
import { buildSerializer } from './http/serialization.ts'
import type { HttpSettings } from './http/settings.ts'
import { buildValidator } from './http/validation.ts'
import { type LimitSettings, policiesFrom } from './limits/service.ts'
import { openLog, RequestsUnwritten } from './log.ts'
import { personRoutes } from './persons/routes.ts'
import { type ErasureLog, openReasons } from './persons/service.ts'
import { access } from './plugins/access.ts'
import { accessDocumentation } from './plugins/access-documentation.ts'
import { closedRequests } from './plugins/closed-requests.ts'
import { comparisons } from './plugins/comparisons.ts'
import { crossOrigin } from './plugins/cross-origin.ts'
import { database } from './plugins/database.ts'
import { documentation } from './plugins/documentation.ts'
import { healthRoutes } from './plugins/health.ts'
import { jsonBodies } from './plugins/json-bodies.ts'
import { keptAnswers } from './plugins/kept-answers.ts'
import { limits } from './plugins/limits.ts'
import { otherMethods } from './plugins/method-not-allowed.ts'
import { clientErrorHandler, frameworkErrors, problemAnswers } from './plugins/problems.ts'
import { readableText } from './plugins/readable-text.ts'
import { strictHeaders } from './plugins/security-headers.ts'
import { silentReaders } from './plugins/silent-readers.ts'
import { stationDirectory } from './plugins/stations.ts'
import { unchangedAnswers } from './plugins/unchanged-answers.ts'
import { work } from './plugins/work.ts'
import { pointsAccountRoutes } from './points/accounts/routes.ts'
import { earningRuleRoutes } from './points/earning-rules/routes.ts'
import { proofRoutes } from './points/proof/routes.ts'
import { redemptionRoutes } from './points/redemptions/routes.ts'
import { rewardRoutes } from './points/rewards/routes.ts'
import { statementRoutes } from './points/statements/routes.ts'
import { transferRoutes } from './points/transfers/routes.ts'
import { businessRoutes } from './register/business-routes.ts'
import { conflictRoutes } from './register/conflicts/routes.ts'
import { draftRoutes } from './register/drafts/routes.ts'
import { duplicateRoutes } from './register/duplicates/routes.ts'
import { exportRoutes } from './register/exports/routes.ts'
import { importRoutes } from './register/imports/routes.ts'
import { mergeRoutes } from './register/merges/routes.ts'
import { needRoutes } from './register/needs/routes.ts'
import { ownRecordRoutes } from './register/own-record/routes.ts'
import { pairingRoutes } from './register/pairings/routes.ts'
import { pledgeRoutes } from './register/pledges/routes.ts'
import { questionnaireRoutes } from './register/questionnaire-routes.ts'
import { reviewRoutes } from './register/reviews/routes.ts'
import { roundRoutes } from './register/rounds/routes.ts'
import { visitRoutes } from './register/rounds/visit-routes.ts'
import { submissionRoutes } from './register/submissions/routes.ts'
import { summaryRoutes } from './register/summary/routes.ts'
import { syncRoutes } from './register/sync/routes.ts'
import { workerRoutes } from './register/worker-routes.ts'
import { alertRoutes } from './stations/alert-routes.ts'
import { checkInRoutes } from './stations/check-in-routes.ts'
import { hoursExceptionRoutes } from './stations/hours-exception-routes.ts'
import { observationRoutes } from './stations/observation-routes.ts'
import { stationRoutes } from './stations/routes.ts'
import { stationWritingRoutes } from './stations/writing-routes.ts'
import type { Storage } from './storage/service.ts'
import type { Surroundings } from './transaction.ts'
import { activityRoutes } from './volunteering/activities/routes.ts'
import { attendanceRoutes } from './volunteering/attendances/routes.ts'
import { filingPermitRoutes } from './volunteering/filing-permits/routes.ts'
import { serviceRecordRoutes } from './volunteering/service-records/routes.ts'
import { shiftRoutes } from './volunteering/shifts/routes.ts'
import { signUpRoutes } from './volunteering/sign-ups/routes.ts'
import { signalRoutes } from './volunteering/signals/routes.ts'
import { stewardRoutes } from './volunteering/stewards/routes.ts'
import { tipRoutes } from './volunteering/tips/routes.ts'

export interface AppParts extends Surroundings {
  /** Open and migrated; the app closes it. */
  database: OpenDatabase
  http: HttpSettings
  limits: LimitSettings
  /** Takes one-time codes to their phones. */
  codes: CodeSender
  /** Where erasures are written down besides the database. */
  erasure_log: Pick<ErasureLog, 'append'>
  /** Where the photos of tips lie. */
  photos: Storage
  log_level: string
  /** Where logs go instead of to the output. */
  log_stream?: { write(line: string): void }
  version: string
}

const HEADER_BYTES_MAX = 16 * 1024
const REQUEST_MILLISECONDS_MAX = 30_000
// Somebody who sends a byte now and then must not hold connections for long.
const HEADERS_MILLISECONDS_MAX = 10_000
const CONNECTIONS_CHECK_MILLISECONDS = 1_000
const START_MILLISECONDS_MAX = 120_000
const BODY_BYTES_MAX = 1024 * 1024

/** The table of contents: every plugin and every module, by name and in order. */
export async function buildApp(parts: AppParts) {
  const {
    database: open,
    erasure_log,
    photos,
    http,
    limits: limit_settings,
    codes,
    log_level,
    log_stream,
    version,
    ...surroundings
  } = parts
  const log = openLog(log_level, log_stream)
  surroundings.keys.onBroken((err) =>
    log.warn({ err }, 'a sealed value is damaged, and answered as if nothing were known')
  )
  const app = Fastify({
    // Requests are not written down one by one, as a query holds where a courier stands. The framework's own logger would
    // still be made anew for each and listen for its end, a twentieth of what the shortest answer takes.
    logger: false,
    logController: new RequestsUnwritten(),
    childLoggerFactory: () => log,
    genReqId: requestNumbers(),
    // A missing Host is refused by us, with an answer like all others.
    http: {
      maxHeaderSize: HEADER_BYTES_MAX,
      requireHostHeader: false,
      headersTimeout: HEADERS_MILLISECONDS_MAX,
      connectionsCheckingInterval: CONNECTIONS_CHECK_MILLISECONDS
    },
    requestTimeout: REQUEST_MILLISECONDS_MAX,
    // Whoever else names an address in X-Forwarded-For is not believed.
    trustProxy: http.trusted_proxies.length === 0 ? false : [...http.trusted_proxies],
    // A large directory takes a while to load before the first request.
    pluginTimeout: START_MILLISECONDS_MAX,
    bodyLimit: BODY_BYTES_MAX,
    return503OnClosing: false,
    frameworkErrors,
    clientErrorHandler,
    // Given here, because a compiler that is set later gives way to the default wherever a module adds schemas.
    schemaController: { compilersFactory: { buildValidator, buildSerializer } }
  }).withTypeProvider<TypeBoxTypeProvider>()
  app.log = log

  await app.register(strictHeaders, { http })
  await app.register(crossOrigin, { http })
  await app.register(database, { database: open })
  await app.register(limits, { ...surroundings, policies: policiesFrom(limit_settings) })
  await app.register(silentReaders)
  await app.register(keptAnswers, { http })
  await app.register(problemAnswers)
  await app.register(documentation, { version })
  await app.register(otherMethods)
  await app.register(unchangedAnswers)
  await app.register(closedRequests)
  await app.register(jsonBodies)
  await app.register(readableText)
  await app.register(work, surroundings)
  await app.register(stationDirectory, surroundings)
  await app.register(comparisons)
  await app.register(access)
  await app.register(accessDocumentation)

  await app.register(problemPages)
  await app.register(healthRoutes, { prefix: '/v1' })
  await app.register(accessRoutes, { prefix: '/v1', codes })
  await app.register(areaRoutes, { prefix: '/v1' })
  await app.register(stationRoutes, { prefix: '/v1' })
  await app.register(stationWritingRoutes, { prefix: '/v1' })
  await app.register(hoursExceptionRoutes, { prefix: '/v1' })
  await app.register(alertRoutes, { prefix: '/v1' })
  await app.register(observationRoutes, { prefix: '/v1' })
  await app.register(checkInRoutes, { prefix: '/v1' })
  await app.register(workerRoutes, { prefix: '/v1' })
  await app.register(businessRoutes, { prefix: '/v1' })
  await app.register(duplicateRoutes, { prefix: '/v1' })
  await app.register(mergeRoutes, { prefix: '/v1' })
  await app.register(questionnaireRoutes, { prefix: '/v1' })
  await app.register(exportRoutes, { prefix: '/v1' })
  await app.register(importRoutes, { prefix: '/v1' })
  await app.register(needRoutes, { prefix: '/v1' })
  await app.register(pairingRoutes, { prefix: '/v1' })
  await app.register(pledgeRoutes, { prefix: '/v1' })
  await app.register(ownRecordRoutes, {
    prefix: '/v1',
    erasing: { erasers: ERASERS, namers: NAMERS, log: erasure_log },
    eraser_problems: ERASER_PROBLEMS
  })
  await app.register(roundRoutes, { prefix: '/v1' })
  await app.register(visitRoutes, { prefix: '/v1' })
  await app.register(submissionRoutes, { prefix: '/v1' })
  await app.register(conflictRoutes, { prefix: '/v1' })
  await app.register(reviewRoutes, { prefix: '/v1' })
  await app.register(draftRoutes, { prefix: '/v1' })
  await app.register(syncRoutes, { prefix: '/v1' })
  await app.register(summaryRoutes, { prefix: '/v1' })
  await app.register(serviceRecordRoutes, { prefix: '/v1' })
  await app.register(filingPermitRoutes, { prefix: '/v1' })
  await app.register(activityRoutes, { prefix: '/v1' })
  await app.register(shiftRoutes, { prefix: '/v1' })
  await app.register(signUpRoutes, { prefix: '/v1' })
  await app.register(attendanceRoutes, { prefix: '/v1' })
  await app.register(stewardRoutes, { prefix: '/v1' })
  await app.register(tipRoutes, { prefix: '/v1', photos })
  await app.register(signalRoutes, { prefix: '/v1' })
  await app.register(earningRuleRoutes, { prefix: '/v1' })
  await app.register(pointsAccountRoutes, { prefix: '/v1' })
  await app.register(statementRoutes, { prefix: '/v1' })
  await app.register(transferRoutes, { prefix: '/v1', ...surroundings })
  await app.register(proofRoutes, { prefix: '/v1', ...surroundings.settings })
  await app.register(rewardRoutes, { prefix: '/v1' })
  await app.register(redemptionRoutes, { prefix: '/v1' })
  await app.register(auditRoutes, { prefix: '/v1', openReasons })
  await app.register(personRoutes, {
    prefix: '/v1',
    erasing: { erasers: ERASERS, namers: NAMERS, log: erasure_log },
    eraser_problems: ERASER_PROBLEMS
  })

  app.refuseOtherMethods()
  await app.ready()
  return app
}

/** Unique across processes and restarts, and cheap: a random beginning and a count. */
function requestNumbers(): () => string {
  const process_tag = randomBytes(4).toString('hex')
  let count = 0
  return () => `${process_tag}-${(++count).toString(36)}`
}
