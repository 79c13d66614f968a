import { randomBytes } from 'node:crypto'
import fc from 'fast-check'
import t from 'tap'
import { throwAwayKeys } from '../../scripts/support/throw-away-keys.ts'
import { maskName, maskPhone, namesPerson, readName, readPhone, readReason } from '../../src/persons/rules.ts'
import { Keyring, KeyVersionMissing } from '../../src/protection/keyring.ts'
import { openText, SealBroken, sealText } from '../../src/protection/sealing.ts'

const word = fc.string({ minLength: 1, maxLength: 20 })
const place = fc.record({ table: word, column: word, row: word })
const text = fc.string({ unit: 'binary', maxLength: 200 })

t.test('what is sealed opens in its place with its key, and tells nothing of itself', (t) => {
  fc.assert(
    fc.property(place, text, (place, text) => {
      const key = randomBytes(32)
      const sealed = sealText(key, place, text)
      const again = sealText(key, place, text)
      return (
        openText(key, place, sealed) === text && !sealed.equals(again) && sealed.length === Buffer.byteLength(text) + 28
      )
    })
  )
  t.end()
})

t.test('it opens in no other row, column or table, and with no other key', (t) => {
  fc.assert(
    fc.property(place, place, text, (place, other, text) => {
      fc.pre(JSON.stringify(place) !== JSON.stringify(other))
      const key = randomBytes(32)
      const sealed = sealText(key, place, text)
      const refused = (attempt: () => string) => {
        try {
          attempt()
          return false
        } catch (error) {
          return error instanceof SealBroken
        }
      }
      return (
        refused(() => openText(key, other, sealed)) &&
        refused(() => openText(key, { ...place, row: `${other.row}${place.row}x` }, sealed)) &&
        refused(() => openText(randomBytes(32), place, sealed))
      )
    })
  )
  t.end()
})

t.test('a byte that is changed, lost or added is found out', (t) => {
  const of = { table: 'person', column: 'name', row: 'x' }
  fc.assert(
    fc.property(text, fc.nat(), fc.integer({ min: 1, max: 255 }), (text, at, change) => {
      const key = randomBytes(32)
      const sealed = sealText(key, of, text)
      const changed = Buffer.from(sealed)
      const position = at % changed.length
      changed.writeUInt8(changed.readUInt8(position) ^ change, position)
      const damaged = [changed, sealed.subarray(0, -1), sealed.subarray(1), Buffer.concat([sealed, Buffer.of(0)])]
      for (const bytes of [...damaged, Buffer.alloc(0), sealed.subarray(0, 20)]) {
        try {
          openText(key, of, bytes)
          return false
        } catch (error) {
          if (!(error instanceof SealBroken)) return false
        }
      }
      return true
    })
  )
  t.end()
})

t.test('a wrapped key opens for its person only, and hashes serve one purpose each', (t) => {
  const keys = new Keyring(throwAwayKeys())
  const data_key = randomBytes(32)
  const { wrapped_key, key_version } = keys.wrap(data_key, 'one')
  t.strictSame(keys.unwrap(wrapped_key, key_version, 'one'), data_key)
  t.throws(() => keys.unwrap(wrapped_key, key_version, 'other'), SealBroken)
  t.throws(() => keys.unwrap(wrapped_key, 2, 'one'), KeyVersionMissing)
  t.notOk(keys.hash('phone lookup', '19900000001').equals(keys.hash('one-time code', '19900000001')))
  t.end()
})

const digits = fc.stringMatching(/^[3-9]\d{9}$/).map((rest) => `1${rest}`)

t.test('a number is read in whatever way people write it, and nothing else is one', (t) => {
  fc.assert(
    fc.property(
      digits,
      fc.constantFrom('', '+86', '86', '0086', '+86 ', '+86-'),
      fc.constantFrom('', ' ', '-'),
      (phone, prefix, gap) => {
        const written = prefix + [phone.slice(0, 3), phone.slice(3, 7), phone.slice(7)].join(gap)
        return readPhone(written) === phone && readPhone(` ${written} `) === phone
      }
    )
  )
  for (const bad of [
    '',
    '12900000001',
    '1990000000',
    '199000000011',
    '１９９００００００１',
    '199000000a1',
    '=19900000001',
    '+1 19900000001'
  ])
    t.equal(readPhone(bad), undefined, bad)
  t.end()
})

t.test('a mask keeps three and four digits of a number and one character of a name', (t) => {
  fc.assert(
    fc.property(
      digits,
      (phone) =>
        /^1[3-9]\d\*{4}\d{4}$/.test(maskPhone(phone)) && !maskPhone(phone).includes(phone.slice(3, 7) + phone.slice(7))
    )
  )
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('虚', '构', '𠮷', 'é', '·'), { minLength: 1, maxLength: 60 }),
      (characters) => {
        const masked = [...maskName(characters.join(''))]
        const stars = masked.slice(1)
        return (
          masked[0] === [...characters.join('')][0] &&
          stars.length >= 1 &&
          stars.length <= 3 &&
          stars.every((one) => one === '*')
        )
      }
    )
  )
  t.equal(maskName('虚构'), '虚*')
  t.equal(maskName('阿卜杜拉·虚构'), '阿***')
  t.end()
})

t.test('a name is letters and what stands inside names', (t) => {
  for (const good of ['虚构', '阿卜杜拉·虚构', "Xu O'Gou", 'Зоя', '𠮷虚'])
    t.equal(readName(` ${good} `), good.normalize('NFC'), good)
  for (const bad of [
    '',
    ' ',
    '=1+1',
    '+虚',
    '@虚',
    '-虚',
    '虚\u0000构',
    '虚\ud800',
    '虚\u202e构',
    '虚\n构',
    '虚'.repeat(61),
    '1号',
    '虚<b>',
    '虚'.repeat(10_000)
  ])
    t.equal(readName(bad), undefined, JSON.stringify(bad).slice(0, 40))
  t.end()
})

t.test('a reason says something, and names the person however it is written', (t) => {
  t.equal(readReason('  核对走访电话  '), '核对走访电话')
  t.equal(readReason('    核对    '), undefined)
  t.equal(readReason('\u{1d160}'.repeat(100)), undefined, 'so long as it is composed')
  const person = ['虚构·某', '19900000001', 'xugou.guanli']
  for (const text of [
    '虚构某申请',
    '虚构 · 某申请',
    '199 0000 0001',
    'Xugou Guanli 申请',
    '199-0000-0001',
    '１９９００００００１１199０００００００１'
  ])
    t.ok(namesPerson(text, person), text)
  t.notOk(namesPerson('本人申请', person))
  t.notOk(namesPerson('本人申请', [null, null]))
  t.end()
})
