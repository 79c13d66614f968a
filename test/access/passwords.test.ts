import t from 'tap'
import { hashPassword, isPassword } from '../../src/access/passwords.ts'
import { newFirstPassword, passwordFault } from '../../src/access/rules/passwords.ts'
import { systemChance } from '../../src/chance.ts'

const PASSWORD = '虚构的驿站有七把红色雨伞'

t.test('a password is known again, also from another keyboard, and no other is', async (t) => {
  const hash = await hashPassword(PASSWORD, systemChance)
  t.match(hash, /^\$argon2id\$v=19\$m=19456,t=2,p=1\$[A-Za-z0-9+/]{22}\$[A-Za-z0-9+/]{43}$/)
  t.equal(await isPassword(PASSWORD, hash), true)
  t.equal(await isPassword(`${PASSWORD} `, hash), false)
  t.equal(await isPassword('', hash), false)
  t.not(await hashPassword(PASSWORD, systemChance), hash, 'the salt is another each time')
  const accented = await hashPassword('caf\u00e9-caf\u00e9-caf\u00e9', systemChance)
  t.equal(await isPassword('cafe\u0301-cafe\u0301-cafe\u0301', accented), true)
})

t.test('where there is no account nothing fits, and trying takes as long', async (t) => {
  const hash = await hashPassword(PASSWORD, systemChance)
  const fastest = async (against?: string) => {
    const times: number[] = []
    for (let round = 0; round < 5; round++) {
      const began = performance.now()
      t.equal(await isPassword('something-else', against), false)
      times.push(performance.now() - began)
    }
    return Math.min(...times)
  }
  const [unknown, known] = [await fastest(), await fastest(hash)]
  t.ok(unknown > known / 3 && unknown < known * 3, `${unknown} ms and ${known} ms`)
})

const fault = (new_password: string, current_password = 'k7mq-3xte-9hvb-wz4d') =>
  passwordFault(new_password, { account: 'xugou.li', current_password })

t.test('a new password is long, not the account, not the old one and not a common one', async (t) => {
  const cases: [password: string, fault: string | undefined][] = [
    [PASSWORD, undefined],
    ['seven red umbrellas', undefined],
    ['abcdefghijk', 'too_short'],
    ['abcdeｆghijk', 'too_short'],
    ['驿站雨伞驿站雨伞驿站雨', 'too_short'],
    ['😀😁😂😃😄😅😆😇😈😉😊', 'too_short'],
    ['xy-'.repeat(42), 'common'],
    ['seven red umbrellas.'.repeat(7).slice(0, 128), undefined],
    ['seven red umbrellas.'.repeat(7).slice(0, 129), 'too_long'],
    ['xugou.lixugou.li', 'account'],
    ['XUGOU.LIXUGOU.LI', 'account'],
    ['k7mq-3xte-9hvb-wz4d', 'unchanged'],
    ['password1234', 'common'],
    ['PassWord1234', 'common'],
    ['ｐａｓｓｗｏｒｄ１２３４', 'common'],
    ['1qaz2wsx3edc', 'common'],
    ['guanyinge123', 'common'],
    ['aaaaaaaaaaaa', 'common'],
    ['ababababababab', 'common']
  ]
  for (const [password, expected] of cases) t.equal(fault(password), expected, password)
  const composed = passwordFault('caf\u00e9-latte-macchiato', {
    account: 'xugou.li',
    current_password: 'cafe\u0301-latte-macchiato'
  })
  t.equal(composed, 'unchanged', 'the same in another form')
})

t.test('first passwords come from chance alone, can be read out, and are allowed', async (t) => {
  const made = Array.from({ length: 500 }, () => newFirstPassword(systemChance))
  t.equal(new Set(made).size, 500)
  for (const password of made) {
    t.match(password, /^[a-km-np-z2-9]{4}(-[a-km-np-z2-9]{4}){3}$/)
  }
  const chance = {
    ...systemChance,
    bytes: (length: number) => Buffer.from(Array.from({ length }, (_, place) => place))
  }
  t.equal(newFirstPassword(chance), 'abcd-efgh-ijkm-npqr')
})
