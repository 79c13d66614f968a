import t from 'tap'
import { newTotpSecret, totpAddress, totpCodeAt, totpStepOf } from '../../src/access/totp.ts'
import { systemChance } from '../../src/chance.ts'

/** `12345678901234567890`, the secret of the vectors, in base32. */
const SECRET = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ'

/** RFC 6238, appendix B: seconds and the eight digits for SHA-1, of which the last six are a code of six. */
const VECTORS: [seconds: number, eight_digits: string][] = [
  [59, '94287082'],
  [1111111109, '07081804'],
  [1111111111, '14050471'],
  [1234567890, '89005924'],
  [2000000000, '69279037'],
  [20000000000, '65353130']
]

t.test('codes are those of RFC 6238', async (t) => {
  for (const [seconds, digits] of VECTORS) {
    t.equal(totpCodeAt(SECRET, seconds * 1000), digits.slice(-6), String(seconds))
    t.equal(totpStepOf(SECRET, digits.slice(-6), seconds * 1000), Math.floor(seconds / 30))
  }
})

t.test('the step before and the step after count, and none further away', async (t) => {
  const now = 1111111110_000
  const step = Math.floor(now / 30_000)
  for (const away of [-2, -1, 0, 1, 2]) {
    const code = totpCodeAt(SECRET, now + away * 30_000)
    t.equal(totpStepOf(SECRET, code, now), Math.abs(away) <= 1 ? step + away : undefined, `${away} steps away`)
  }
})

t.test('anything but the six digits of now is no code', async (t) => {
  const now = 59_000
  for (const code of ['', '28708', '94287082', '28708２', 'abcdef', '-87082', '287083', ' 287082'])
    t.equal(totpStepOf(SECRET, code, now), undefined, JSON.stringify(code))
})

t.test('a new secret has 160 bits, is never the same, and an app can read it from its address', async (t) => {
  const secrets = Array.from({ length: 100 }, () => newTotpSecret(systemChance))
  t.equal(new Set(secrets).size, 100)
  for (const secret of secrets) t.match(secret, /^[A-Z2-7]{32}$/)
  const address = new URL(totpAddress(SECRET, 'xugou.li'))
  t.equal(address.protocol, 'otpauth:')
  t.equal(address.host, 'totp')
  t.equal(decodeURIComponent(address.pathname), '/观新:xugou.li')
  t.equal(address.searchParams.get('secret'), SECRET)
  t.equal(address.searchParams.get('issuer'), '观新')
  t.equal(address.searchParams.get('period'), '30')
})
