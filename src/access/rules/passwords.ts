import type { Chance } from '../../chance.ts'

export const PASSWORD_CHARACTERS = { min: 12, max: 128 } as const

export type PasswordFault = 'too_short' | 'too_long' | 'account' | 'unchanged' | 'common'

/** Different characters that a password must have at least, so that `aaaaaaaaaaaa` is none. */
const DIFFERENT_CHARACTERS_MIN = 5

/** Those of twelve characters and more that people choose most often, and what this service's name suggests. */
const COMMON = new Set([
  '012345678910',
  '0123456789ab',
  '098765432112',
  '112233445566',
  '11223344556677',
  '121212121212',
  '123123123123',
  '1234567890-=',
  '123456789000',
  '123456789012',
  '1234567890123',
  '12345678901234',
  '123456789abc',
  '1234567890ab',
  '1234567890abc',
  '1234567890qwe',
  '123456789qwe',
  '123qweasdzxc',
  '147258369147',
  '147258369000',
  '1q2w3e4r5t6y',
  '1q2w3e4r5t6y7u',
  '1qaz2wsx3edc',
  '1qaz2wsx3edc4rfv',
  '1qazxsw23edc',
  '5201314520131',
  '520131415201',
  'aa1234567890',
  'abc123456789',
  'abcd12345678',
  'abcdefghijkl',
  'abcdefg123456',
  'admin1234567',
  'admin12345678',
  'admin123456789',
  'administrator',
  'administrator1',
  'asdfghjkl123',
  'baseballbaseball',
  'changeme1234',
  'changemechangeme',
  'dragon123456',
  'football1234',
  'guanliyuan123',
  'guanxin123456',
  'guanxinyizhan',
  'guanxinyizhan123',
  'guanyinge123',
  'guanyinge1234',
  'guanyinge123456',
  'guanyingejiedao',
  'iloveyou1234',
  'iloveyouiloveyou',
  'jining123456',
  'letmeinletmein',
  'mima12345678',
  'mimamimamima',
  'monkey123456',
  'p@ssw0rd1234',
  'p@ssword1234',
  'passw0rd1234',
  'password1234',
  'password12345',
  'password123456',
  'password!@#$',
  'passwordpassword',
  'q1w2e3r4t5y6',
  'qazwsxedc123',
  'qazwsxedcrfv',
  'qazwsxedcrfvtgb',
  'qwe123456789',
  'qweasdzxc123',
  'qwer1234qwer',
  'qwer12345678',
  'qwerty123456',
  'qwerty12345678',
  'qwertyqwerty',
  'qwertyuiop12',
  'qwertyuiop123',
  'qwertyuiop[]',
  'qwertyuiopasdfghjkl',
  'renchengqu123',
  'superman1234',
  'welcome12345',
  'woaini123456',
  'woaini1314520',
  'woaini5201314',
  'wodemima1234',
  'xugou1234567',
  'zaq12wsxcde3',
  'zhonghuarenmin',
  'zxcvbnm12345',
  'zxcvbnm123456',
  'zxcvbnmasdfghjkl'
])

/** What speaks against a new password. */
export function passwordFault(
  new_password: string,
  { account, current_password }: { account: string; current_password: string }
): PasswordFault | undefined {
  const password = new_password.normalize('NFKC')
  const characters = [...password]
  const plain = password.toLowerCase()
  if (characters.length < PASSWORD_CHARACTERS.min) return 'too_short'
  if (characters.length > PASSWORD_CHARACTERS.max) return 'too_long'
  if (plain.replaceAll(account, '') === '') return 'account'
  if (password === current_password.normalize('NFKC')) return 'unchanged'
  return COMMON.has(plain) || new Set(characters).size < DIFFERENT_CHARACTERS_MIN ? 'common' : undefined
}

/** Thirty-two that nobody takes for another: no l and no 1, no o and no 0. */
const LEGIBLE = 'abcdefghijkmnpqrstuvwxyz23456789'
const GROUPS = 4
const GROUP_CHARACTERS = 4

/** A password to read out once, such as `k7mq-3xte-9hvb-wz4d`: 80 bits of chance. */
export function newFirstPassword(chance: Chance): string {
  const bytes = chance.bytes(GROUPS * GROUP_CHARACTERS)
  const text = [...bytes].map((byte) => LEGIBLE[byte % LEGIBLE.length]).join('')
  return Array.from({ length: GROUPS }, (_, place) =>
    text.slice(place * GROUP_CHARACTERS, (place + 1) * GROUP_CHARACTERS)
  ).join('-')
}
