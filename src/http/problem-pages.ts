import type { FastifyPluginAsync } from 'fastify'
import { allProblems, type ProblemDefinition, problemByCode } from '../problem.ts'
import { problemType, statusOf } from './answers.ts'
import { routeNotFound } from './problems.ts'
import { pagePolicy } from './security-headers.ts'

const STYLE =
  'body{font:16px/1.7 system-ui,sans-serif;max-width:44rem;margin:2rem auto;padding:0 1rem}' +
  'code{background:#eee;padding:.1em .3em}'

const page = (title: string, body: string): string =>
  `<!doctype html><html lang="zh"><meta charset="utf-8"><meta name="viewport" content="width=device-width">` +
  `<title>${escapeHtml(title)}</title><style>${STYLE}</style>${body}</html>`

const PAGE_HEADERS = { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': pagePolicy(STYLE) }

const escapeHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')

const explain = ({ code, kind, title, advice, example }: ProblemDefinition): string =>
  `<h1>${escapeHtml(title.zh)}</h1><p><code>${code}</code> · HTTP ${statusOf[kind]}</p>` +
  `<h2>例如</h2><p>${escapeHtml(example.zh)}</p><h2>怎么办</h2><p>${escapeHtml(advice.zh)}</p>` +
  `<section lang="en"><h2>${escapeHtml(title.en)}</h2><p>${escapeHtml(example.en)}</p><p>${escapeHtml(advice.en)}</p></section>` +
  `<p><a href="/problems">全部错误码</a> · <a href="/docs">接口文档</a></p>`

const list = (): string =>
  `<h1>错误码</h1><ul>${allProblems()
    .map(
      ({ code, title }) => `<li><a href="${problemType(code)}"><code>${code}</code></a> ${escapeHtml(title.zh)}</li>`
    )
    .join('')}</ul>`

/** The pages that `type` of every problem points to. */
export const problemPages: FastifyPluginAsync = async (app) => {
  app.get('/problems', { config: { allow: 'anyone' }, schema: { hide: true } }, async (_request, reply) =>
    reply.headers(PAGE_HEADERS).send(page('错误码', list()))
  )
  app.get<{ Params: { code: string } }>(
    '/problems/:code',
    { config: { allow: 'anyone' }, schema: { hide: true } },
    async (request, reply) => {
      const definition = problemByCode(request.params.code)
      if (definition === undefined) throw routeNotFound({})
      return reply.headers(PAGE_HEADERS).send(page(definition.title.zh, explain(definition)))
    }
  )
}
