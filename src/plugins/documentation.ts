import swagger, { type FastifyDynamicSwaggerOptions } from '@fastify/swagger'
import swaggerUi from '@fastify/swagger-ui'
import fp from 'fastify-plugin'
import { limitHeaders, withLimitHeaders } from '../http/limit-headers.ts'
import { DOCUMENTATION_POLICY } from '../http/security-headers.ts'

const description = `济宁市任城区观音阁街道“观新”驿站的服务接口：驿站在哪里、有什么、什么时候开，以及登录后可做的事。

- 坐标总是先经度后纬度；用 \`crs\` 说明坐标系，默认 \`gcj02\`（高德、腾讯）。
- 时间都带时区（+08:00）；列表用 \`next\` 翻页；读取都带 \`ETag\`，可用 \`If-None-Match\` 省流量。
- 出错时回答 \`application/problem+json\`，按 \`code\` 判断，\`detail\` 说明怎么办；全部错误码见 [/problems](/problems)。
- 标为占位（\`provenance\`、\`placeholder_fields\`）的内容尚未核实，不可当作事实。`

type Documents = Parameters<NonNullable<FastifyDynamicSwaggerOptions['transformObject']>>[0]

/** A parameter that has a default may be left out; its schema lists it as required, since handlers always get it. */
function withoutNeedForDefaults(documents: Documents) {
  const document = 'openapiObject' in documents ? documents.openapiObject : documents.swaggerObject
  for (const item of Object.values(document.paths ?? {})) {
    for (const operation of Object.values(item ?? {})) {
      for (const parameter of (operation as { parameters?: Parameter[] }).parameters ?? []) {
        if (parameter.schema?.default !== undefined) parameter.required = false
      }
    }
  }
  return document
}

interface Parameter {
  required?: boolean
  schema?: { default?: unknown }
}

/** OpenAPI from the routes themselves, with a page to read and try them at `/docs`. */
export const documentation = fp<{ version: string }>(
  async (app, { version }) => {
    await app.register(swagger, {
      openapi: {
        openapi: '3.1.0',
        info: {
          title: '“观新”驿站服务',
          summary: '驿站、台账与志愿积分的接口。',
          description,
          version,
          license: { name: 'MIT', identifier: 'MIT' }
        },
        servers: [{ url: '/', description: '本服务' }],
        components: {
          headers: limitHeaders,
          securitySchemes: {
            bearer: {
              type: 'http',
              scheme: 'bearer',
              description:
                '登录得到的令牌（`gxs_…`）或合作应用的接口密钥（`gxk_…`），放在请求头 `Authorization: Bearer …` 中。'
            }
          }
        },
        tags: [
          { name: 'Stations', description: '驿站、设施与服务。' },
          { name: 'Register', description: '新业态新就业群体台账：问卷与摸排。' },
          { name: 'Volunteering', description: '志愿服务：活动、班次、报名、签到与服务记录；流动管家与线索。' },
          { name: 'Points', description: '志愿积分：规则、账户与账本。' },
          { name: 'Rewards', description: '用积分兑换的奖品。' },
          { name: 'Areas', description: '行政区划。' },
          { name: 'Access', description: '登录、工作人员与接口密钥。' },
          { name: 'Persons', description: '个人信息的查看、同意与删除。' },
          { name: 'Audit', description: '谁在何时做了什么。' },
          { name: 'System', description: '服务本身。' }
        ]
      },
      transformObject: (documents) => withLimitHeaders(withoutNeedForDefaults(documents)),
      refResolver: {
        buildLocalReference: ({ $id }, _base, _fragment, index) => (typeof $id === 'string' ? $id : `schema-${index}`)
      }
    })
    await app.register(swaggerUi, {
      routePrefix: '/docs',
      staticCSP: DOCUMENTATION_POLICY,
      uiConfig: { docExpansion: 'list', displayRequestDuration: true },
      theme: { title: '“观新”驿站服务 · 接口文档' }
    })
  },
  { name: 'documentation', fastify: '5.x' }
)
