import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import Type from 'typebox'
import type { Allowed } from '../../access/service.ts'
import { problems } from '../../http/answers.ts'
import { json, sendPrivate } from '../../http/private-answers.ts'
import { IMAGE_TYPES } from '../../images/service.ts'
import { personErased } from '../../persons/problems.ts'
import type { Storage } from '../../storage/service.ts'
import { OWN } from '../allowed.ts'
import { exampleTipPhoto } from './examples.ts'
import { TipPhotoKey } from './photo-schemas.ts'
import { getPhoto, putPhoto, readPhoto, sweepPhotos } from './photos.ts'
import {
  photoFormatNotSupported,
  photoNotReadable,
  photosUnavailable,
  tipDecided,
  tipNotFound,
  tipPhotoNotFound,
  tipPhotoTaken
} from './problems.ts'
import { PHOTO_BYTES_MAX } from './rules.ts'

export interface PhotoRouteOptions {
  /** Where the photos lie. */
  photos: Storage
}

const VIEWERS: Allowed = { actors: ['worker', 'enumerator', 'community', 'subdistrict'], area: 'within' }

const PHOTO = { schema: Type.Unsafe<Buffer>({ description: '照片本身。' }), example: 'JPEG …' }
const photoContent = Object.fromEntries(IMAGE_TYPES.map((type) => [type, PHOTO]))

/** Pictures of what stewards saw, without where and when they were taken. */
export const photoRoutes: FastifyPluginAsyncTypebox<PhotoRouteOptions> = async (app, { photos }) => {
  app.addContentTypeParser([...IMAGE_TYPES], { parseAs: 'buffer' }, (_request, body, done) => done(null, body))

  app.route({
    method: 'PUT',
    url: '/tips/:id/photos/:number',
    bodyLimit: PHOTO_BYTES_MAX,
    config: { allow: OWN },
    schema: {
      operationId: 'putTipPhoto',
      summary: '上传线索的照片',
      description:
        '请求体是照片本身（JPEG、PNG、WebP），每张最多 5 MB，每条线索最多 3 张，受理之前上传。拍摄地点、时间、设备等附带信息会去除，加密保存。上传后不再更换；重复上传同一张没有别的作用。',
      tags: ['Volunteering'],
      params: TipPhotoKey,
      body: { content: photoContent },
      response: {
        200: json('以前已上传。', 'TipPhoto', exampleTipPhoto),
        201: json('已上传。', 'TipPhoto', exampleTipPhoto),
        ...problems(
          tipNotFound,
          tipDecided,
          tipPhotoTaken,
          photoNotReadable,
          photoFormatNotSupported,
          personErased,
          photosUnavailable
        )
      }
    },
    handler: async (request, reply) => {
      const { params, body } = request
      if (!(body instanceof Uint8Array)) throw photoFormatNotSupported({})
      // Before the transaction, which need not wait for it.
      const image = readPhoto(body)
      const { photo, id, is_new } = await app.change(request, (work) => putPhoto(work, photos, params, image))
      if (is_new)
        await app
          .workBySelf((work) => sweepPhotos(work, photos, id))
          .catch((err: unknown) => request.log.warn({ err }, 'photos that nobody sees any more could not be removed'))
      return sendPrivate(reply.code(is_new ? 201 : 200), photo)
    }
  })

  app.route({
    method: 'GET',
    url: '/tips/:id/photos/:number',
    config: { allow: VIEWERS },
    schema: {
      operationId: 'getTipPhoto',
      summary: '查看线索的照片',
      description: '上报的流动管家和管辖范围内的工作人员可以查看。每次查看都记入审计。',
      tags: ['Volunteering'],
      params: TipPhotoKey,
      response: {
        200: {
          description: '照片。',
          headers: { 'Cache-Control': { type: 'string', description: '不得缓存。', examples: ['private, no-store'] } },
          content: photoContent
        },
        ...problems(tipNotFound, tipPhotoNotFound, photosUnavailable)
      }
    },
    handler: async (request, reply) => {
      const { media_type, bytes } = await app.work(request, (work) => getPhoto(work, photos, request.params))
      return reply.header('cache-control', 'private, no-store').header('content-type', media_type).send(bytes)
    }
  })
}
