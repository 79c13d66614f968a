import { defineProblem } from '../problem.ts'
import type { CreditCodeFault, IdentityNumberFault } from './rules/identifiers.ts'

export const workerNotFound = defineProblem({
  kind: 'not_found',
  code: 'worker_not_found',
  pointer: '/path/id',
  title: { zh: '台账中没有这个人', en: 'The register has no such worker' },
  advice: {
    zh: '请用 GET /v1/workers 核对编号；不在您管辖范围内的、所查日期之前尚未登记的，同样查不到。',
    en: 'See GET /v1/workers for the ids; who lies outside your area or was registered after that date is not found either.'
  },
  detail: () => ({
    zh: '您管辖的范围内没有这个编号的新就业人员，或当时尚未登记，请核对编号和日期。',
    en: 'No worker in your area has this id, or had been registered by then; check the id and the date.'
  }),
  example: {}
})

export const businessNotFound = defineProblem({
  kind: 'not_found',
  code: 'business_not_found',
  pointer: '/path/id',
  title: { zh: '台账中没有这家企业', en: 'The register has no such business' },
  advice: {
    zh: '请用 GET /v1/businesses 核对编号；不在您管辖范围内的、所查日期之前尚未登记的，同样查不到。',
    en: 'See GET /v1/businesses for the ids; what lies outside your area or was registered after that date is not found either.'
  },
  detail: () => ({
    zh: '您管辖的范围内没有这个编号的企业，或当时尚未登记，请核对编号和日期。',
    en: 'No business in your area has this id, or had been registered by then; check the id and the date.'
  }),
  example: {}
})

export const workerRegistered = defineProblem<{ id: string | null }>({
  kind: 'conflict',
  code: 'worker_registered',
  title: { zh: '这个人已在台账中', en: 'The worker is registered already' },
  advice: {
    zh: '同一身份证件号码或手机号只登记一人。回答中有编号的，请修改那一条；没有的，请核对号码，或请街道管理员处理。',
    en: 'An identity number or a phone number belongs to one worker. Change the one whose id is given; where none is, check the number or ask the administrator of the sub-district.'
  },
  detail: ({ id }) => ({
    zh:
      id === null
        ? '这个号码已有人登记，请核对号码，或请街道管理员处理。'
        : `这个号码已登记在 ${id} 名下，请修改那一条，不要另建。`,
    en:
      id === null
        ? 'The number is registered already; check it, or ask the administrator of the sub-district.'
        : `The number is registered for ${id}; change that worker instead of adding another.`
  }),
  example: { id: '7d1b6c1e-3b6f-4a37-8f6c-5d0a1b2c3d4e' }
})

export const businessRegistered = defineProblem<{ id: string | null }>({
  kind: 'conflict',
  code: 'business_registered',
  pointer: '/body/credit_code',
  title: { zh: '这家企业已在台账中', en: 'The business is registered already' },
  advice: {
    zh: '一个街道内，同一统一社会信用代码只登记一次。回答中有编号的，请修改那一条；没有的，请请街道管理员处理。',
    en: 'A credit code is registered once in a sub-district. Change the business whose id is given; where none is, ask the administrator of the sub-district.'
  },
  detail: ({ id }) => ({
    zh:
      id === null
        ? '这个统一社会信用代码已有登记，请核对代码，或请街道管理员处理。'
        : `这个统一社会信用代码已登记在 ${id} 名下，请修改那一条，不要另建。`,
    en:
      id === null
        ? 'The credit code is registered already; check it, or ask the administrator of the sub-district.'
        : `The credit code is registered for ${id}; change that business instead of adding another.`
  }),
  example: { id: '2c5e8a90-1d3f-4b6a-9c7e-0f1a2b3c4d5e' }
})

export const subjectIdTaken = defineProblem({
  kind: 'conflict',
  code: 'subject_id_taken',
  title: { zh: '这个编号已被使用', en: 'The id is in use' },
  advice: {
    zh: '新登记的编号由客户端生成，不能与已有的相同：请换一个新生成的 UUID；要修改已登记的，请按其编号修改。',
    en: 'The id of a new subject is made by the client and must not be in use: send a freshly made UUID; to change a subject that is registered, change it by its id.'
  },
  detail: () => ({
    zh: '这个编号已属于另一条登记，请换一个新生成的编号。',
    en: 'Another subject has this id already; send a freshly made one.'
  }),
  example: {}
})

export const subjectAreaNotYours = defineProblem({
  kind: 'forbidden',
  code: 'subject_area_not_yours',
  pointer: '/body/area_code',
  title: { zh: '超出您管辖的区划', en: 'Beyond your area' },
  advice: {
    zh: '只能登记在您管辖的社区；要转到别的社区，请街道管理员处理。',
    en: 'Register where you work; to move somebody to another community, ask the administrator of the sub-district.'
  },
  detail: () => ({
    zh: '这个社区不归您管辖，请填写您管辖的社区的区划代码。',
    en: 'The community is not yours; give the code of one that is.'
  }),
  example: {}
})

export const subjectAreaNotCommunity = defineProblem({
  kind: 'invalid',
  code: 'subject_area_not_community',
  pointer: '/body/area_code',
  title: { zh: '区划不是社区', en: 'The area is no community' },
  advice: {
    zh: '台账按社区登记，请用 GET /v1/areas?level=community 查询社区的代码。',
    en: 'The register goes by community; see GET /v1/areas?level=community for the codes.'
  },
  detail: () => ({
    zh: '请填写社区的 12 位代码，可用 GET /v1/areas?level=community 查询。',
    en: 'Give the 12 digits of a community; see GET /v1/areas?level=community.'
  }),
  example: {}
})

const WHY_NO_IDENTITY_NUMBER: Record<IdentityNumberFault, { zh: string; en: string }> = {
  wrong_length: { zh: '应为 18 位', en: 'it has 18 characters' },
  wrong_character: { zh: '只能有数字，末位可以是 X', en: 'it holds digits, and perhaps an X at its end' },
  unknown_place: { zh: '开头的地区不存在', en: 'it begins with a place that does not exist' },
  birth_date_impossible: { zh: '其中的出生日期不存在', en: 'its birth date does not exist' },
  birth_date_in_future: { zh: '其中的出生日期在将来', en: 'its birth date lies in the future' },
  wrong_check_character: {
    zh: '校验码不符，多半有一位写错',
    en: 'its check character does not fit, so one is mistyped'
  }
}

export const idNumberMalformed = defineProblem({
  kind: 'invalid',
  code: 'id_number_malformed',
  pointer: '/body/id_number',
  title: { zh: '身份证件号码不对', en: 'The identity number is wrong' },
  advice: {
    zh: '请对照证件逐位核对 18 位号码（居民身份证或外国人永久居留身份证）。',
    en: 'Compare all 18 characters with the card, of a resident or of a foreign permanent resident.'
  },
  detail: ({ fault }: { fault: IdentityNumberFault }) => ({
    zh: `身份证件号码不对：${WHY_NO_IDENTITY_NUMBER[fault].zh}，请对照证件核对。`,
    en: `The identity number is wrong: ${WHY_NO_IDENTITY_NUMBER[fault].en}; compare it with the card.`
  }),
  example: { fault: 'wrong_check_character' }
})

const WHY_NO_CREDIT_CODE: Record<CreditCodeFault, { zh: string; en: string }> = {
  wrong_length: { zh: '应为 18 位', en: 'it has 18 characters' },
  wrong_character: {
    zh: '只能有数字和大写字母，没有 I、O、S、V、Z',
    en: 'it holds digits and letters without I, O, S, V and Z'
  },
  wrong_check_character: {
    zh: '校验码不符，多半有一位写错',
    en: 'its check character does not fit, so one is mistyped'
  }
}

export const creditCodeMalformed = defineProblem({
  kind: 'invalid',
  code: 'credit_code_malformed',
  pointer: '/body/credit_code',
  title: { zh: '统一社会信用代码不对', en: 'The credit code is wrong' },
  advice: { zh: '请对照营业执照逐位核对 18 位代码。', en: 'Compare all 18 characters with the business licence.' },
  detail: ({ fault }: { fault: CreditCodeFault }) => ({
    zh: `统一社会信用代码不对：${WHY_NO_CREDIT_CODE[fault].zh}，请对照营业执照核对。`,
    en: `The credit code is wrong: ${WHY_NO_CREDIT_CODE[fault].en}; compare it with the licence.`
  }),
  example: { fault: 'wrong_check_character' }
})

export const subjectPhoneMalformed = defineProblem({
  kind: 'invalid',
  code: 'subject_phone_malformed',
  pointer: '/body/phone',
  title: { zh: '手机号写法不对', en: 'That is no mobile number' },
  advice: {
    zh: '请填写 11 位手机号，可带 +86、空格或连字符。',
    en: 'Give the 11 digits of a mobile number; +86, blanks and hyphens may stand in it.'
  },
  detail: () => ({
    zh: '手机号应为 1 开头的 11 位数字，可带 +86，请核对。',
    en: 'A mobile number has 11 digits and begins with 1; check it.'
  }),
  example: {}
})

export const subjectNameMalformed = defineProblem({
  kind: 'invalid',
  code: 'subject_name_malformed',
  pointer: '/body/name',
  title: { zh: '名称写法不对', en: 'The name cannot be kept as it is' },
  advice: {
    zh: '姓名以文字开头，只能有文字、空格、间隔号、撇号、句点和连字符，最多 60 个字符；企业名称至少有一个文字或数字。',
    en: 'The name of a person begins with a letter and holds letters, blanks, dots, apostrophes and hyphens, at most 60; that of a business holds a letter or a digit.'
  },
  detail: () => ({
    zh: '姓名须以文字开头，只能有文字、空格、间隔号、撇号、句点和连字符；企业名称至少有一个文字或数字。',
    en: 'The name of a person begins with a letter and holds letters, blanks, dots, apostrophes and hyphens; that of a business holds a letter or a digit.'
  }),
  example: {}
})

export const employerNotFound = defineProblem({
  kind: 'invalid',
  code: 'employer_not_found',
  pointer: '/body/employer_id',
  title: { zh: '台账中没有这个用人单位', en: 'The register has no such employer' },
  advice: {
    zh: '请用 GET /v1/businesses 核对企业编号；不在您管辖范围内的，请改填 employer_name。',
    en: 'See GET /v1/businesses for the ids; for one outside your area give employer_name instead.'
  },
  detail: () => ({
    zh: '您管辖的范围内没有这个编号的企业，请核对编号，或改填 employer_name。',
    en: 'No business in your area has this id; check it, or give employer_name instead.'
  }),
  example: {}
})

export const employerTwice = defineProblem({
  kind: 'invalid',
  code: 'employer_twice',
  pointer: '/body/employer_name',
  title: { zh: '用人单位写了两次', en: 'There are two employers' },
  advice: {
    zh: '企业在台账中的填 employer_id，不在的填 employer_name，不要都填。',
    en: 'Give employer_id for a business of the register, else employer_name, not both.'
  },
  detail: () => ({
    zh: 'employer_id 和 employer_name 只能填一个，请去掉一个。',
    en: 'Give either employer_id or employer_name; remove one.'
  }),
  example: {}
})
