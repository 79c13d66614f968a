import { defineProblem } from '../../problem.ts'

export const importNotFound = defineProblem({
  kind: 'not_found',
  code: 'import_not_found',
  pointer: '/path/id',
  title: { zh: '没有这次导入', en: 'There is no such import' },
  advice: {
    zh: '请用 GET /v1/imports 核对编号；不在您管辖范围内的同样查不到。',
    en: 'See GET /v1/imports for the ids; what lies outside your area is not found either.'
  },
  detail: () => ({
    zh: '您管辖的范围内没有这个编号的导入，请核对编号。',
    en: 'No import in your area has this id; check the id.'
  }),
  example: {}
})

export const importFileUnreadable = defineProblem({
  kind: 'invalid',
  code: 'import_file_unreadable',
  pointer: '/body',
  title: { zh: '这个文件不能导入', en: 'The file cannot be imported' },
  advice: {
    zh: '请按说明改好文件再上传；空白表格见 GET /v1/register/template.xlsx。什么都没有改动。',
    en: 'Correct the file as the Chinese text says and send it again; see GET /v1/register/template.xlsx. Nothing was changed.'
  },
  detail: ({ reason }: { reason: string }) => ({ zh: reason, en: `The file cannot be imported: ${reason}` }),
  example: { reason: '第 3 列的列名不认识，请对照空白表格改正，或删去这一列。' }
})

export const importFormatNotSupported = defineProblem({
  kind: 'unsupported_media_type',
  code: 'import_format_not_supported',
  pointer: '/headers/content-type',
  title: { zh: '不支持这种文件', en: 'The kind of file is not supported' },
  advice: {
    zh: '请把 .xlsx 或 .csv 文件本身作为请求体发送，并写明相应的 Content-Type；含宏的 .xlsm 和旧版 .xls 请另存为 .xlsx。',
    en: 'Send the .xlsx or .csv file itself as the body with its Content-Type; save .xlsm and .xls as .xlsx.'
  },
  detail: () => ({
    zh: '请把 .xlsx 或 .csv 文件本身作为请求体发送，并设置相应的 Content-Type。',
    en: 'Send the .xlsx or .csv file itself as the body, with its Content-Type.'
  }),
  example: {}
})

export const importsBusy = defineProblem({
  kind: 'unavailable',
  code: 'imports_busy',
  title: { zh: '正在读取别的文件', en: 'Other files are being read' },
  advice: { zh: '请稍后重试。', en: 'Try again in a moment.' },
  detail: () => ({
    zh: '服务正在读取别的文件，请稍后重试。',
    en: 'The service is reading other files; try again in a moment.'
  }),
  example: {}
})

export const importNotChecked = defineProblem({
  kind: 'conflict',
  code: 'import_not_checked',
  title: { zh: '这次导入不能再提交', en: 'The import can be committed no more' },
  advice: {
    zh: '每次导入只能提交一次，检查之后一天内有效；需要时请重新上传文件。',
    en: 'An import is committed once, within a day of its check; send the file again where it is needed.'
  },
  detail: () => ({
    zh: '这次导入已经提交、撤销或过期，不能再提交；需要时请重新上传文件。',
    en: 'The import has been committed or undone, or has expired; send the file again where it is needed.'
  }),
  example: {}
})

export const importNotCommitted = defineProblem({
  kind: 'conflict',
  code: 'import_not_committed',
  title: { zh: '这次导入没有可以撤销的', en: 'There is nothing to undo' },
  advice: {
    zh: '只有已提交、还没有撤销过的导入可以撤销。',
    en: 'Only an import that is committed, and not undone yet, can be undone.'
  },
  detail: () => ({
    zh: '这次导入还没有提交，或者已经撤销，没有可以撤销的。',
    en: 'The import is not committed, or has been undone already.'
  }),
  example: {}
})

export const importUndoTooLate = defineProblem({
  kind: 'conflict',
  code: 'import_undo_too_late',
  title: { zh: '已过撤销的期限', en: 'It is too late to undo' },
  advice: {
    zh: '提交后 7 天内可以撤销；之后请逐条修改。',
    en: 'An import can be undone within 7 days; then change what is wrong.'
  },
  detail: () => ({
    zh: '提交已超过 7 天，不能撤销，请逐条修改。',
    en: 'The import was committed more than 7 days ago; change what is wrong one by one.'
  }),
  example: {}
})

export const importNotYours = defineProblem({
  kind: 'forbidden',
  code: 'import_not_yours',
  title: { zh: '不是您上传的文件', en: 'The file is not yours' },
  advice: {
    zh: '没有通过的行含有不脱敏的内容，只有上传的人可以下载；别人可以看脱敏的明细。',
    en: 'Failed rows are not masked, so only who sent the file gets them; others may list the rows.'
  },
  detail: () => ({
    zh: '没有通过的行只有上传文件的人可以下载。',
    en: 'Only who sent the file gets its failed rows.'
  }),
  example: {}
})

export const importContentGone = defineProblem({
  kind: 'conflict',
  code: 'import_content_gone',
  title: { zh: '文件内容已删除', en: 'The content of the file is gone' },
  advice: {
    zh: '上传的内容只保留一天，请重新上传文件。',
    en: 'What a file says is kept for a day; send the file again.'
  },
  detail: () => ({
    zh: '上传的内容只保留一天，已经删除，请重新上传文件。',
    en: 'What the file said was kept for a day and is gone; send the file again.'
  }),
  example: {}
})
