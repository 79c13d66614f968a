import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { answered, sendPrivate } from '../../http/private-answers.ts'
import { KEEPERS } from '../allowed.ts'
import { ledgerNotFound, numberBeyondHead } from './problems.ts'
import { exampleProof, exampleVerification, ProofQuery, proofSchemas, VerificationQuery } from './schemas.ts'
import { readProof, verifyForCaller } from './service.ts'

/** About as long as somebody waits for an answer; a longer ledger is verified by several requests. */
const ENTRIES_PER_REQUEST = 200_000

/** That nobody has been at the ledger. */
export const proofRoutes: FastifyPluginAsyncTypebox<{ home_area_code: string }> = async (app, { home_area_code }) => {
  for (const schema of proofSchemas) app.addSchema(schema)

  app.route({
    method: 'GET',
    url: '/points/proof',
    config: { allow: 'anyone' },
    schema: {
      operationId: 'getPointsProof',
      summary: '取账本的链头',
      description:
        '积分账本的批次连成一条摘要链，链头牵连着之前的每一笔。任何人都可以取走带签名的链头存好；以后用 npm run ledger -- verify --head 核对，账本若被改写就对不上。',
      tags: ['Points'],
      querystring: ProofQuery,
      response: answered('链头。', 'PointsProof', exampleProof, ledgerNotFound)
    },
    // Where a chain stands tells nothing of what is in it, so everybody may know.
    handler: async (request, reply) =>
      sendPrivate(
        reply,
        await app.workUnscoped(request, (work) => readProof(work, request.query.subdistrict_code ?? home_area_code))
      )
  })

  app.route({
    method: 'GET',
    url: '/points/verification',
    config: { allow: KEEPERS },
    schema: {
      operationId: 'verifyPointsLedger',
      summary: '核验账本',
      description: `从各行重新算出摘要链、合计、余额、批次余量和冻结，指出第一处不对的地方。一次最多查约 ${ENTRIES_PER_REQUEST} 条分录，没查完时用 next 接着查；由分录推算的结果在最后一段里核对。`,
      tags: ['Points'],
      querystring: VerificationQuery,
      response: answered('核验结果。', 'PointsVerification', exampleVerification, ledgerNotFound, numberBeyondHead)
    },
    handler: async (request, reply) => {
      const { subdistrict_code = home_area_code, after } = request.query
      return sendPrivate(
        reply,
        await app.workInSnapshot(request, (work) =>
          verifyForCaller(work, subdistrict_code, { after, entries_max: ENTRIES_PER_REQUEST })
        )
      )
    }
  })
}
