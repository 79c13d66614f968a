import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import Type from 'typebox'
import type { Staff } from '../../actor.ts'
import { problems } from '../../http/answers.ts'
import { cursorInvalid, cursorOfOtherFilters } from '../../http/problems.ts'
import { personUnreadable } from '../../persons/problems.ts'
import { sparingMemory } from '../../sparing.ts'
import { FILE_BYTES_MAX } from '../../spreadsheets/read.ts'
import { XLSX_TYPE } from '../../spreadsheets/workbook.ts'
import type { Work } from '../../work.ts'
import { file, sendFile } from '../exports/routes.ts'
import { answered, json, sendPrivate, WRITERS } from '../subject-routes.ts'
import { readFile } from './file.ts'
import {
  importContentGone,
  importFileUnreadable,
  importFormatNotSupported,
  importNotChecked,
  importNotCommitted,
  importNotFound,
  importNotYours,
  importsBusy,
  importUndoTooLate
} from './problems.ts'
import {
  exampleImport,
  exampleImportRow,
  ImportFilter,
  ImportId,
  ImportKind,
  importSchemas,
  RowFilter
} from './schemas.ts'
import {
  checkImport,
  commitImport,
  exportFailedRows,
  getImport,
  listImports,
  listRows,
  readImport,
  undoImport
} from './service.ts'

const FILE = { schema: Type.Unsafe<Buffer>({ description: '文件本身。' }), example: '编号,版本,社区\r\n' }

/** Sheets of the register that staff bring back: checked first, then committed, and undone within a week. */
export const importRoutes: FastifyPluginAsyncTypebox = async (app) => {
  for (const schema of importSchemas) app.addSchema(schema)
  app.addContentTypeParser(['text/csv', XLSX_TYPE], { parseAs: 'buffer' }, (_request, body, done) => done(null, body))

  app.route({
    method: 'POST',
    url: '/imports',
    bodyLimit: FILE_BYTES_MAX,
    config: { allow: WRITERS },
    schema: {
      operationId: 'createImport',
      summary: '上传表格并检查',
      description:
        '请求体是文件本身：XLSX，或 CSV（UTF-8 或 GB18030），最多 50000 行、20 MB。只检查，不改动台账：逐行给出新登记、有改动、没有改动、没有通过。只有与导出时不同的格子才算改动，脱敏的内容原样带回即不变。检查的结果加密保存一天，在此之前可以提交。每人最多保留最近的 5 次，更早的立即过期。',
      tags: ['Register'],
      querystring: ImportKind,
      body: { content: { 'text/csv': FILE, [XLSX_TYPE]: FILE } },
      response: {
        201: json('检查的结果。', 'Import', exampleImport, {
          Location: { type: 'string', description: '这次导入的地址。', examples: [`/v1/imports/${exampleImport.id}`] }
        }),
        ...problems(importFileUnreadable, importFormatNotSupported, importsBusy, personUnreadable)
      }
    },
    handler: async (request, reply) => {
      const { kind } = request.query
      const { body } = request
      if (!(body instanceof Uint8Array)) throw importFormatNotSupported({})
      return await sparingMemory(async () => {
        // Before the transaction, which need not wait for it.
        const brought = await readFile(kind, body)
        return await app.changeOnce(request, reply, async (work) => {
          const id = await checkImport(work as Work<Staff>, kind, brought)
          return { status: 201, body: await readImport(work, id), headers: { location: `/v1/imports/${id}` } }
        })
      })
    }
  })

  app.route({
    method: 'GET',
    url: '/imports',
    config: { allow: WRITERS },
    schema: {
      operationId: 'listImports',
      summary: '查询导入',
      description: '管辖范围内的导入，最新的在前。',
      tags: ['Register'],
      querystring: ImportFilter,
      response: answered(
        '一页导入。',
        'ImportPage',
        { items: [exampleImport], next: null },
        cursorInvalid,
        cursorOfOtherFilters
      )
    },
    handler: async (request, reply) =>
      sendPrivate(reply, await app.work(request, (work) => listImports(work, request.query)))
  })

  app.route({
    method: 'GET',
    url: '/imports/:id',
    config: { allow: WRITERS },
    schema: {
      operationId: 'getImport',
      summary: '查看一次导入',
      description: '状态和各种结果的行数；正在提交或撤销时 is_being_written 为 true。',
      tags: ['Register'],
      params: ImportId,
      response: answered('一次导入。', 'Import', exampleImport, importNotFound)
    },
    handler: async (request, reply) =>
      sendPrivate(reply, await app.work(request, (work) => getImport(work, request.params.id)))
  })

  app.route({
    method: 'GET',
    url: '/imports/:id/rows',
    config: { allow: WRITERS },
    schema: {
      operationId: 'listImportRows',
      summary: '查询导入的各行',
      description: '逐行的结果、要改动的格子和没有通过的原因，按行号排列，个人信息脱敏。每次查询都记入审计。',
      tags: ['Register'],
      params: ImportId,
      querystring: RowFilter,
      response: answered(
        '一页行。',
        'ImportRowPage',
        { items: [exampleImportRow], next: null },
        importNotFound,
        cursorInvalid,
        cursorOfOtherFilters
      )
    },
    handler: async (request, reply) =>
      sendPrivate(reply, await app.work(request, (work) => listRows(work, request.params.id, request.query)))
  })

  app.route({
    method: 'GET',
    url: '/imports/:id/failed.xlsx',
    config: { allow: WRITERS },
    schema: {
      operationId: 'exportFailedImportRows',
      summary: '下载没有通过的行',
      description:
        '与上传的表格列相同，最后多一列“失败原因”；改好后可以直接再次导入。内容不脱敏，只有上传的人可以下载。每次下载都记入审计。',
      tags: ['Register'],
      params: ImportId,
      response: file('没有通过的行。', ['xlsx'], importNotFound, importNotYours, importContentGone)
    },
    handler: async (request, reply) => {
      const { id } = request.params
      const exported = await app.workInSnapshot(request, (work) => exportFailedRows(work as Work<Staff>, id))
      return sendFile(reply, exported, '没有通过的行', 'failed')
    }
  })

  app.route({
    method: 'POST',
    url: '/imports/:id/commit',
    config: { allow: WRITERS },
    schema: {
      operationId: 'commitImport',
      summary: '提交导入',
      description:
        '把通过检查的行写入台账，在一个事务中完成，只能提交一次。检查之后台账又有变化的行再比较一次：同一格有别人改过的，这一行不写入，列为没有通过。',
      tags: ['Register'],
      params: ImportId,
      response: answered(
        '提交的结果。',
        'Import',
        {
          ...exampleImport,
          status: 'committed',
          committed_at: '2026-11-23T02:05:00.000Z',
          undo_until: '2026-11-30T02:05:00.000Z',
          is_being_compared: true
        },
        importNotFound,
        importNotChecked,
        personUnreadable
      )
    },
    handler: async (request, reply) =>
      await sparingMemory(() =>
        app.changeOnce(request, reply, async (work) => {
          await commitImport(work as Work<Staff>, request.params.id)
          work.afterCommit(() => app.comparisons.ask())
          return { status: 200, body: await readImport(work, request.params.id) }
        })
      )
  })

  app.route({
    method: 'POST',
    url: '/imports/:id/undo',
    config: { allow: WRITERS },
    schema: {
      operationId: 'undoImport',
      summary: '撤销导入',
      description:
        '提交后 7 天之内，把这次导入写入的内容改回原来的，新登记的改为已离开（台账中的记录从不删除）。之后又有改动的不撤销，逐行说明。',
      tags: ['Register'],
      params: ImportId,
      response: answered(
        '撤销的结果。',
        'Import',
        {
          ...exampleImport,
          status: 'undone',
          undone: 3,
          overtaken: 0,
          committed_at: '2026-11-23T02:05:00.000Z',
          undo_until: '2026-11-30T02:05:00.000Z',
          undone_at: '2026-11-23T03:00:00.000Z',
          is_being_compared: true
        },
        importNotFound,
        importNotCommitted,
        importUndoTooLate
      )
    },
    handler: async (request, reply) =>
      await sparingMemory(() =>
        app.changeOnce(request, reply, async (work) => {
          await undoImport(work as Work<Staff>, request.params.id)
          work.afterCommit(() => app.comparisons.ask())
          return { status: 200, body: await readImport(work, request.params.id) }
        })
      )
  })
}
