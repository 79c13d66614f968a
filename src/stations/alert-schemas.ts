import Type, { type Static } from 'typebox'
import { alertFields, choice, orNull, time } from './schemas.ts'
import { ALERT_KINDS } from './tables.ts'

const writtenTime = (description: string, example: string) =>
  Type.String({ format: 'date-time', maxLength: 40, description, examples: [example] })

export const Alert = Type.Object(
  {
    ...alertFields,
    station_code: Type.String({ description: '驿站编码。', examples: ['GYG-002'] }),
    ended_at: orNull(time('提前结束的时间。'), '由工作人员提前结束的时间；没有提前结束时为 null。'),
    version: Type.Integer({ minimum: 1, description: '版本号，每次修改加一。', examples: [1] }),
    created_at: time('发布的时间。'),
    updated_at: time('最近一次修改的时间。')
  },
  { $id: 'Alert', title: 'Alert', description: '驿站的一条公告。' }
)

export const AlertPage = Type.Object(
  {
    items: Type.Array(Type.Ref('Alert')),
    next: orNull(Type.String(), '下一页的游标；没有下一页时为 null。')
  },
  { $id: 'AlertPage', title: 'AlertPage', description: '一页公告，先开始的在前。' }
)

export const AlertDraft = Type.Object(
  {
    kind: choice(ALERT_KINDS, '种类：通知、提醒、临时关闭。临时关闭期间，驿站的 open 为 closed。', 'warning'),
    text: Type.String({
      minLength: 1,
      maxLength: 500,
      description: '内容，会公开显示，请勿写入个人信息。',
      examples: ['饮水机停水检修，请自备饮用水。']
    }),
    text_en: Type.Optional(
      Type.Unsafe<string | null>({
        type: ['string', 'null'],
        minLength: 1,
        maxLength: 1000,
        description: '英文内容。',
        examples: ['No drinking water during maintenance.']
      })
    ),
    starts_at: writtenTime('从何时起，可以是过去。', '2026-11-23T08:00:00+08:00'),
    ends_at: writtenTime('到何时止：晚于现在，比 starts_at 晚 1 分钟到 366 天。', '2026-11-23T18:00:00+08:00')
  },
  {
    $id: 'AlertDraft',
    title: 'AlertDraft',
    additionalProperties: false,
    description: '要发布的公告，或修改后的公告（整体替换）。'
  }
)
export type AlertDraft = Static<typeof AlertDraft>

export const AlertFilter = Type.Object(
  {
    include: Type.Optional(
      Type.Enum(['past'], {
        type: 'string',
        description: '为 past 时也列出已结束的；仅限驿站所属区划的工作人员。',
        examples: ['past']
      })
    ),
    limit: Type.Integer({ minimum: 1, maximum: 200, default: 100, description: '一页最多几项。', examples: [100] }),
    cursor: Type.Optional(Type.String({ minLength: 1, maxLength: 500, description: '上一页返回的 next。' }))
  },
  { additionalProperties: false }
)
export type AlertFilter = Static<typeof AlertFilter>

export const AlertPath = Type.Object({
  code: Type.String({ description: '驿站编码。', examples: ['GYG-002'] }),
  id: Type.String({ format: 'uuid', description: '公告编号。', examples: ['8d9a2f5c-3a5e-4b0e-9a51-5c4f5b1f7a10'] })
})

export const alertSchemas = [Alert, AlertPage, AlertDraft]

export const exampleAlert = {
  id: '8d9a2f5c-3a5e-4b0e-9a51-5c4f5b1f7a10',
  station_code: 'GYG-002',
  kind: 'warning',
  text: '饮水机停水检修，请自备饮用水。',
  text_en: null,
  starts_at: '2026-11-23T08:00:00+08:00',
  ends_at: '2026-11-23T18:00:00+08:00',
  ended_at: null,
  version: 1,
  created_at: '2026-11-23T07:30:00+08:00',
  updated_at: '2026-11-23T07:30:00+08:00'
}
