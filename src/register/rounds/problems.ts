import { defineProblem } from '../../problem.ts'
import type { RoundStatus } from './rules/codes.ts'

export const roundNotFound = defineProblem({
  kind: 'not_found',
  code: 'round_not_found',
  pointer: '/path/id',
  title: { zh: '没有这个摸排轮次', en: 'There is no such round' },
  advice: {
    zh: '请用 GET /v1/rounds 核对轮次的编号；不在您管辖范围内的也查不到。',
    en: 'See GET /v1/rounds for the ids; what lies outside your area is not found either.'
  },
  detail: () => ({
    zh: '您管辖的范围内没有这个编号的摸排轮次，请用 GET /v1/rounds 核对。',
    en: 'No round in your area has this id; see GET /v1/rounds.'
  }),
  example: {}
})

export const roundNotYours = defineProblem({
  kind: 'forbidden',
  code: 'round_not_yours',
  title: { zh: '这个轮次不归您管理', en: 'The round is not yours to run' },
  advice: {
    zh: '全街道的轮次由街道管理员新建、修改、启动和结束；社区工作人员只管理本社区自己的轮次，因为全街道的轮次也涉及其他社区。',
    en: 'Rounds of the whole sub-district are run by its administrator; staff of a community run those of their community alone, since the others bind other communities too.'
  },
  detail: () => ({
    zh: '全街道的轮次由街道管理员管理，您只能管理本社区自己的轮次；请联系街道管理员。',
    en: 'A round of the whole sub-district is run by its administrator, and you run those of your community; ask the administrator.'
  }),
  example: {}
})

export const roundAreaUnfit = defineProblem({
  kind: 'invalid',
  code: 'round_area_unfit',
  pointer: '/body/area_code',
  title: { zh: '这个区划不能开展摸排', en: 'No round can be of that area' },
  advice: {
    zh: '摸排按整个街道或一个社区开展，且须在您的管辖范围内；请用 GET /v1/areas 查询代码。',
    en: 'A round is of a whole sub-district or of one community, and of your area; see GET /v1/areas for the codes.'
  },
  detail: () => ({
    zh: '请填写您管辖的街道或社区的 12 位代码，可用 GET /v1/areas 查询。',
    en: 'Give the 12 digits of a sub-district or a community of yours; see GET /v1/areas.'
  }),
  example: {}
})

export const roundOverlaps = defineProblem({
  kind: 'conflict',
  code: 'round_overlaps',
  title: { zh: '这个月已有一轮摸排', en: 'There is a round in that month already' },
  advice: {
    zh: '一个社区一个月只摸排一轮：全街道的轮次包括其中每个社区。请用 GET /v1/rounds 查看已有的轮次，或换一个月份。',
    en: 'A community has one round a month, and one of the sub-district holds them all. See GET /v1/rounds, or choose another month.'
  },
  detail: ({ month }: { month: string }) => ({
    zh: `${month} 已有一轮摸排涉及这个区划（全街道的轮次包括每个社区），请修改那一轮，或换一个月份。`,
    en: `A round of ${month} holds this area or a part of it already; change that one, or choose another month.`
  }),
  example: { month: '2026-11' }
})

export const roundDueTooEarly = defineProblem({
  kind: 'invalid',
  code: 'round_due_too_early',
  pointer: '/body/due_on',
  title: { zh: '截止日期早于摸排月份', en: 'The due date lies before the month' },
  advice: {
    zh: '截止日期不能早于摸排月份的第一天。',
    en: 'The due date is the first day of the month or later.'
  },
  detail: ({ month }: { month: string }) => ({
    zh: `截止日期不能早于 ${month}-01，请核对日期或月份。`,
    en: `The due date is ${month}-01 or later; check it and the month.`
  }),
  example: { month: '2026-11' }
})

export const roundQuestionnaireUnusable = defineProblem({
  kind: 'invalid',
  code: 'round_questionnaire_unusable',
  title: { zh: '问卷不能用于摸排', en: 'The questionnaire cannot be used' },
  advice: {
    zh: '须是本街道的、对象相符的问卷版本，且未停用；请用 GET /v1/questionnaires 查询。',
    en: 'It is a version of a questionnaire of the sub-district, about that kind of subject and not retired; see GET /v1/questionnaires.'
  },
  detail: () => ({
    zh: '本街道没有这个对象的这个问卷版本，或它已停用，请用 GET /v1/questionnaires 核对。',
    en: 'The sub-district has no such version for that kind of subject, or has retired it; see GET /v1/questionnaires.'
  }),
  example: {}
})

export const roundQuestionnaireNotPublished = defineProblem({
  kind: 'conflict',
  code: 'round_questionnaire_not_published',
  title: { zh: '问卷尚未发布', en: 'A questionnaire is not published' },
  advice: {
    zh: '启动摸排前，两份问卷都须已发布且未停用：请先发布，或修改轮次换一个版本。',
    en: 'Both questionnaires are published before a round is opened: publish them, or change the round to other versions.'
  },
  detail: ({ code, version }: { code: string; version: number }) => ({
    zh: `问卷 ${code} 第 ${version} 版未发布或已停用，请先发布，或修改轮次换一个版本。`,
    en: `Version ${version} of the questionnaire ${code} is not published, or retired; publish it, or change the round to another version.`
  }),
  example: { code: 'worker_standard', version: 2 }
})

const STATUS_NAMES: Record<RoundStatus, string> = { planned: '尚未启动', open: '已启动', closed: '已结束' }

export const roundNotPlanned = defineProblem({
  kind: 'conflict',
  code: 'round_not_planned',
  title: { zh: '轮次启动后不能这样修改', en: 'The round is open and cannot be changed so' },
  advice: {
    zh: '启动后只能修改截止日期，结束后什么都不能改。',
    en: 'Of an open round only the due date changes, and of a closed one nothing.'
  },
  detail: ({ status }: { status: RoundStatus }) => ({
    zh: `这一轮${STATUS_NAMES[status]}：启动后只能修改截止日期，结束后什么都不能改。`,
    en: `The round is ${status}: of an open one only the due date changes, and of a closed one nothing.`
  }),
  example: { status: 'open' }
})

export const roundNotOpen = defineProblem({
  kind: 'conflict',
  code: 'round_not_open',
  title: { zh: '轮次尚未启动', en: 'The round is not open yet' },
  advice: {
    zh: '请先用 POST /v1/rounds/{id}/open 启动这一轮。',
    en: 'Open the round first by POST /v1/rounds/{id}/open.'
  },
  detail: () => ({
    zh: '这一轮尚未启动，还没有走访名单；请先启动，或核对轮次的编号。',
    en: 'The round is not open yet and has no list; open it first, or check its id.'
  }),
  example: {}
})

export const roundClosed = defineProblem({
  kind: 'conflict',
  code: 'round_closed',
  title: { zh: '轮次已经结束', en: 'The round is closed' },
  advice: {
    zh: '结束后数字不再改变。请填报到现在的轮次；要更正上一轮的走访结果，请管理员用 POST /v1/rounds/{id}/visits/{subject_id}/correction。',
    en: 'Its figures are final. Record it in the present round; an outcome is put right by POST /v1/rounds/{id}/visits/{subject_id}/correction.'
  },
  detail: () => ({
    zh: '这一轮已经结束，数字不再改变；请填报到现在的轮次，或请管理员更正走访结果。',
    en: 'The round is closed and its figures are final; record it in the present round, or have the outcome corrected.'
  }),
  example: {}
})

export const roundNotClosed = defineProblem({
  kind: 'conflict',
  code: 'round_not_closed',
  title: { zh: '轮次尚未结束', en: 'The round is not closed' },
  advice: {
    zh: '结束前直接重新填报即可；更正用于已经结束的轮次。',
    en: 'Before it is closed, a new submission does; corrections are for rounds that are closed.'
  },
  detail: () => ({
    zh: '这一轮尚未结束，请直接重新填报，不用更正。',
    en: 'The round is not closed; make a new submission instead of a correction.'
  }),
  example: {}
})

export const roundCommunityUnfit = defineProblem({
  kind: 'invalid',
  code: 'round_community_unfit',
  pointer: '/body/area_code',
  title: { zh: '这一轮没有这个社区', en: 'The round has no such community' },
  advice: {
    zh: '按社区分派，社区须在这一轮和您的管辖范围之内；请用 GET /v1/areas?level=community 查询。',
    en: 'Communities are assigned, of the round and of your area; see GET /v1/areas?level=community.'
  },
  detail: () => ({
    zh: '这一轮在您管辖的范围内没有这个社区，请用 GET /v1/areas?level=community 核对。',
    en: 'Within your area the round has no such community; see GET /v1/areas?level=community.'
  }),
  example: {}
})

export const enumeratorUnfit = defineProblem({
  kind: 'invalid',
  code: 'enumerator_unfit',
  pointer: '/body/enumerator_id',
  title: { zh: '没有可以走访这个社区的网格员', en: 'No such enumerator for the community' },
  advice: {
    zh: '须是负责这个社区或全街道、未停用的网格员；请用 GET /v1/staff?role=enumerator 查询，或请街道管理员分派。',
    en: 'It is an enumerator of the community or its sub-district who is not disabled; see GET /v1/staff?role=enumerator, or ask the administrator.'
  },
  detail: () => ({
    zh: '没有这个编号的、可以走访这个社区的网格员，请用 GET /v1/staff?role=enumerator 核对，或请街道管理员分派。',
    en: 'No enumerator with that id works for the community; see GET /v1/staff?role=enumerator, or ask the administrator.'
  }),
  example: {}
})

export const visitNotFound = defineProblem({
  kind: 'not_found',
  code: 'visit_not_found',
  pointer: '/path/subject_id',
  title: { zh: '这一轮没有这次走访', en: 'The round has no such visit' },
  advice: {
    zh: '请用 GET /v1/rounds/{id}/visits 核对台账编号。',
    en: 'See GET /v1/rounds/{id}/visits for the subjects.'
  },
  detail: () => ({
    zh: '这一轮在您管辖的范围内没有对这个台账编号的走访，请用 GET /v1/rounds/{id}/visits 核对。',
    en: 'Within your area the round has no visit of this subject; see GET /v1/rounds/{id}/visits.'
  }),
  example: {}
})

export const correctionChangesNothing = defineProblem({
  kind: 'conflict',
  code: 'correction_changes_nothing',
  pointer: '/body/outcome',
  title: { zh: '走访结果本来如此', en: 'The outcome is so already' },
  advice: {
    zh: '请核对走访结果：更正须与现有结果不同。',
    en: 'Check the outcome: a correction gives another one than there is.'
  },
  detail: () => ({
    zh: '这次走访的结果本来如此（或已更正为此），无需更正。',
    en: 'The visit has this outcome, or has been corrected to it; there is nothing to put right.'
  }),
  example: {}
})
