import type { SubjectKind } from '../rules/codes.ts'
import { COLUMNS, HIDDEN_COLUMNS, isPersonal } from './columns.ts'
import { TAKE_AWAY } from './words.ts'

export const EXPLANATION_SHEET = '填写说明'

/** What somebody must know who fills in the sheet, a line for each thing. */
export function explanationOf(kind: SubjectKind): string[] {
  const headers = (columns: typeof COLUMNS.worker) => columns.map(({ header }) => header).join('、')
  const columns = COLUMNS[kind]
  const personal = columns.filter((column) => isPersonal(kind, column))
  const required = columns.filter(({ is_required }) => is_required === true)
  return [
    '每行一条。第一行是列名，请不要改动、合并或重复；列的顺序可以不同，不需要的列可以删去，没有的列不会改动。',
    `隐藏的“${HIDDEN_COLUMNS.join('”“')}”两列用来找到台账中原有的那一条，请不要改动；新登记的这两列留空。`,
    kind === 'worker'
      ? '编号留空的，按身份证件号码、手机号找台账中原有的人；找不到的登记为新人员。'
      : '编号留空的，按统一社会信用代码找台账中原有的企业；找不到的登记为新企业。',
    `新登记的必须填写：${headers(required)}${kind === 'worker' ? '、姓名' : ''}。`,
    '只有改过的格子会改动台账：与导出时一样的格子不动，即使台账后来有了变化。',
    `个人信息（${headers(personal)}）：脱敏的内容保持原样即不变；要改请填写完整的新内容；留空也不变；要删去请填写“${TAKE_AWAY}”。`,
    '其他各列：把原有内容删空，就是清空这一项；必填的不能清空。',
    '有下拉列表的请从列表中选择。用人单位填写台账中企业的全名，就与那家企业相连；否则只记下名称。特长用顿号隔开。',
    '号码所在的列是“文本”格式，请不要改成数字，否则 Excel 会改掉后几位。',
    '上传之后先检查，逐格列出要改动什么；确认之后才写入台账，写入后 7 天之内可以撤销。',
    '检查不通过的行可以下载：与本表相同，最后多一列“失败原因”；改好后直接再次导入即可。',
    '不要放宏、公式和合并的单元格；隐藏的工作表不会读取。一次最多 50000 行、20 MB，也可以用 CSV（UTF-8 或 GB18030）。'
  ]
}
