import type { Role } from '../actor.ts'
import { defineProblem } from '../problem.ts'

export const staffNotFound = defineProblem({
  kind: 'not_found',
  code: 'staff_not_found',
  pointer: '/path/id',
  title: { zh: '没有这位工作人员', en: 'There is no such staff member' },
  advice: {
    zh: '请用 GET /v1/staff 查询本区划的工作人员及其编号。',
    en: 'See GET /v1/staff for the staff of your area and their ids.'
  },
  detail: () => ({
    zh: '没有这个编号的工作人员，请用 GET /v1/staff 核对。',
    en: 'No staff member has that id; see GET /v1/staff.'
  }),
  example: {}
})

export const accountTaken = defineProblem({
  kind: 'conflict',
  code: 'account_taken',
  pointer: '/body/account',
  title: { zh: '账号已被使用', en: 'The account is taken' },
  advice: { zh: '请换一个账号，例如在后面加上数字。', en: 'Choose another account, for example with a number added.' },
  detail: () => ({
    zh: '这个账号已被使用，请换一个，例如在后面加上数字。',
    en: 'The account is taken; choose another, for example with a number added.'
  }),
  example: {}
})

export const accountReserved = defineProblem({
  kind: 'invalid',
  code: 'account_reserved',
  pointer: '/body/account',
  title: { zh: '账号不能以 erased- 开头', en: 'Accounts do not begin with erased-' },
  advice: {
    zh: '以 erased- 开头的账号留给个人信息已删除的人员，请换一个。',
    en: 'Accounts that begin with erased- are those of erased persons; choose another.'
  },
  detail: () => ({
    zh: '账号不能以 erased- 开头，请换一个。',
    en: 'An account must not begin with erased-; choose another.'
  }),
  example: {}
})

export const areaNotYours = defineProblem({
  kind: 'forbidden',
  code: 'area_not_yours',
  pointer: '/body/area_code',
  title: { zh: '超出您管理的区划', en: 'Beyond the area you administer' },
  advice: {
    zh: '只能管理本街道及其社区的工作人员，请填写本街道或其下社区的区划代码。',
    en: 'You manage the staff of your own sub-district and its communities; give one of their codes.'
  },
  detail: () => ({
    zh: '这个区划不归您管理，请填写本街道或其下社区的区划代码。',
    en: 'The area is not yours to administer; give the code of your sub-district or one of its communities.'
  }),
  example: {}
})

export const roleNotForArea = defineProblem({
  kind: 'invalid',
  code: 'role_not_for_area',
  pointer: '/body/area_code',
  title: { zh: '角色与区划的级别不符', en: 'The role does not fit the level of the area' },
  advice: {
    zh: '街道管理员的区划须为街道；社区工作人员和网格员的区划须为社区或街道。',
    en: 'Sub-district administrators work for a sub-district; community staff and enumerators for a community or a sub-district.'
  },
  detail: ({ role }: { role: Role }) => ({
    zh:
      role === 'subdistrict'
        ? '街道管理员的区划须为街道，请填写以 000 结尾的街道代码。'
        : '社区工作人员和网格员的区划须为社区或街道，请核对区划代码。',
    en:
      role === 'subdistrict'
        ? 'A sub-district administrator works for a sub-district; give its code, which ends in 000.'
        : 'Community staff and enumerators work for a community or a sub-district; check the code.'
  }),
  example: { role: 'subdistrict' }
})

export const nameMalformed = defineProblem({
  kind: 'invalid',
  code: 'name_malformed',
  pointer: '/body/name',
  title: { zh: '姓名写法不对', en: 'The name cannot be kept as it is' },
  advice: {
    zh: '姓名最多 60 个字符，以文字开头，只能有文字、空格、间隔号、撇号、句点和连字符。',
    en: 'A name has at most 60 characters, begins with a letter and holds letters, blanks, dots, apostrophes and hyphens only.'
  },
  detail: () => ({
    zh: '姓名须以文字开头，只能有文字、空格、间隔号、撇号、句点和连字符，最多 60 个字符。',
    en: 'A name begins with a letter and holds letters, blanks, dots, apostrophes and hyphens only, at most 60.'
  }),
  example: {}
})

export const ownPasswordNotReset = defineProblem({
  kind: 'conflict',
  code: 'own_password_not_reset',
  title: { zh: '不能重置自己的密码', en: 'One does not reset the own password' },
  advice: {
    zh: '请用 PUT /v1/auth/password 更换自己的密码；换手机等情况请让另一位管理员重置动态口令。',
    en: 'Change your own password with PUT /v1/auth/password; have another administrator reset your TOTP.'
  },
  detail: () => ({
    zh: '不能重置自己的密码，请用 PUT /v1/auth/password 更换，或请另一位管理员重置。',
    en: 'Change your own password with PUT /v1/auth/password, or have another administrator reset it.'
  }),
  example: {}
})

export const staffErased = defineProblem({
  kind: 'conflict',
  code: 'staff_erased',
  title: { zh: '这位工作人员的个人信息已删除', en: 'The staff member is erased' },
  advice: { zh: '删除后不能恢复，请新建账号。', en: 'An erased person does not come back; add a new account.' },
  detail: () => ({
    zh: '这位工作人员的个人信息已删除，不能再修改、停用、启用或重置密码，请新建账号。',
    en: 'The staff member is erased, so the account cannot be changed any more; add a new one.'
  }),
  example: {}
})
