import { defineProblem } from '../problem.ts'
import type { PasswordFault } from './rules/passwords.ts'

export const signInRefused = defineProblem({
  kind: 'unauthenticated',
  code: 'sign_in_refused',
  title: { zh: '账号、密码或动态口令不对', en: 'Account, password or code are wrong' },
  advice: {
    zh: '请核对账号、密码和动态口令（每个动态口令只能用一次）；忘记密码请让街道管理员重置。连错 5 次会锁定 15 分钟。',
    en: 'Check account, password and TOTP code (each code counts once), or have an administrator reset the password. Five failures lock for 15 minutes.'
  },
  detail: () => ({
    zh: '账号、密码或动态口令不对，请核对后重试；忘记密码请让街道管理员重置。',
    en: 'The account, the password or the code is wrong; check them, or have an administrator reset the password.'
  }),
  example: {}
})

export const totpCodeMissing = defineProblem({
  kind: 'unauthenticated',
  code: 'totp_code_missing',
  pointer: '/body/totp_code',
  title: { zh: '还需要动态口令', en: 'The TOTP code is needed as well' },
  advice: {
    zh: '请打开身份验证应用，把当前的六位数字填入 totp_code，再登录一次。',
    en: 'Open the authenticator app, send its six digits as totp_code and sign in again.'
  },
  detail: () => ({
    zh: '这个账号设有动态口令，请填写身份验证应用当前显示的六位数字（totp_code）。',
    en: 'The account has TOTP; send the six digits that the authenticator app shows as totp_code.'
  }),
  example: {}
})

export const signInLocked = defineProblem({
  kind: 'too_many_requests',
  code: 'sign_in_locked',
  title: { zh: '错误次数太多，暂时锁定', en: 'Locked after too many failures' },
  advice: {
    zh: '请按响应头 Retry-After 的秒数等待后重试；在以前登录过的设备上带上 device_token 不受别人试错的影响。',
    en: 'Wait for the seconds in Retry-After. From a device that has signed in before, send its device_token: failures of others do not count there.'
  },
  detail: ({ retry_after_seconds }: { retry_after_seconds: number }) => ({
    zh: `错误次数太多，请在 ${Math.ceil(retry_after_seconds / 60)} 分钟后重试，或请街道管理员重置密码。`,
    en: `Too many failures; try again in ${retry_after_seconds} s, or have an administrator reset the password.`
  }),
  example: { retry_after_seconds: 900 }
})

export const currentPasswordWrong = defineProblem({
  kind: 'invalid',
  code: 'current_password_wrong',
  pointer: '/body/current_password',
  title: { zh: '现在的密码不对', en: 'The current password is wrong' },
  advice: {
    zh: '请填写登录时用的密码；忘记密码请让街道管理员重置。',
    en: 'Send the password you signed in with, or have an administrator reset it.'
  },
  detail: () => ({
    zh: '现在的密码（current_password）不对，请核对后重试。',
    en: 'The current_password is wrong; check it and try again.'
  }),
  example: {}
})

export const currentPasswordMissing = defineProblem({
  kind: 'invalid',
  code: 'current_password_missing',
  pointer: '/body/current_password',
  title: { zh: '还需要现在的密码', en: 'The current password is needed as well' },
  advice: {
    zh: '登录已完成时，设置动态口令须再填一次现在的密码（current_password）。',
    en: 'Once the sign-in is complete, setting up TOTP takes the current_password once more.'
  },
  detail: () => ({
    zh: '请在 current_password 中填写现在的密码，再领取动态口令的密钥。',
    en: 'Send your password as current_password to get a TOTP secret.'
  }),
  example: {}
})

const passwordFaults: Record<PasswordFault, { zh: string; en: string }> = {
  too_short: { zh: '新密码太短，至少 12 个字符。', en: 'The new password is too short; it needs 12 characters.' },
  too_long: { zh: '新密码太长，最多 128 个字符。', en: 'The new password is too long; it takes 128 characters.' },
  account: { zh: '新密码不能就是账号，请另选一个。', en: 'The new password must not be the account; choose another.' },
  unchanged: { zh: '新密码与现在的相同，请另选一个。', en: 'The new password is the current one; choose another.' },
  common: {
    zh: '新密码太常见或太单调，容易被猜中，请另选一个，例如几个互不相干的词。',
    en: 'The new password is too common or monotonous; choose another, such as several unrelated words.'
  }
}

export const passwordNotAllowed = defineProblem({
  kind: 'invalid',
  code: 'password_not_allowed',
  pointer: '/body/new_password',
  title: { zh: '这个密码不能用', en: 'This password cannot be used' },
  advice: {
    zh: '新密码须为 12 到 128 个字符，不能是账号、现在的密码或常见的密码；长短句比难记的符号更安全。',
    en: 'A new password has 12 to 128 characters and is neither the account, nor the current one, nor a common one.'
  },
  detail: ({ fault }: { fault: PasswordFault }) => passwordFaults[fault],
  example: { fault: 'common' }
})

export const totpAlreadySet = defineProblem({
  kind: 'conflict',
  code: 'totp_already_set',
  title: { zh: '动态口令已经设置', en: 'TOTP is set up already' },
  advice: {
    zh: '换手机等情况下，请让街道管理员重置密码并勾选重置动态口令（reset_totp）。',
    en: 'To move it to another phone, have an administrator reset the password with reset_totp.'
  },
  detail: () => ({
    zh: '动态口令已经设置过；需要重设时，请让街道管理员重置（reset_totp）。',
    en: 'TOTP is set up already; an administrator can reset it (reset_totp).'
  }),
  example: {}
})

export const totpNotBegun = defineProblem({
  kind: 'conflict',
  code: 'totp_not_begun',
  title: { zh: '还没有领取动态口令的密钥', en: 'There is no TOTP secret to confirm' },
  advice: {
    zh: '请先用 POST /v1/auth/totp 领取密钥，扫入身份验证应用，再提交它显示的数字。',
    en: 'Get a secret with POST /v1/auth/totp, put it into the authenticator app, then send the code it shows.'
  },
  detail: () => ({
    zh: '还没有领取动态口令的密钥，请先用 POST /v1/auth/totp 领取。',
    en: 'There is no secret yet; get one with POST /v1/auth/totp.'
  }),
  example: {}
})

export const totpCodeWrong = defineProblem({
  kind: 'invalid',
  code: 'totp_code_wrong',
  pointer: '/body/code',
  title: { zh: '动态口令不对', en: 'The TOTP code is wrong' },
  advice: {
    zh: '请核对手机时间是否准确，并填写身份验证应用当前显示的六位数字。',
    en: 'Check the clock of the phone, and send the six digits that the authenticator app shows now.'
  },
  detail: () => ({
    zh: '动态口令不对，请核对手机时间，并填写当前显示的六位数字。',
    en: 'The code is wrong; check the clock of the phone and send the digits it shows now.'
  }),
  example: {}
})
