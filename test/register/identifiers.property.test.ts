import fc from 'fast-check'
import t from 'tap'
import { dateOf, dayNumberOf } from '../../src/calendar/rules.ts'
import {
  creditCheckOf,
  identityCheckOf,
  maskCreditCode,
  maskIdentityNumber,
  readCreditCode,
  readIdentityNumber
} from '../../src/register/rules/identifiers.ts'

/** 10:00 in Jining. */
const NOW = Date.parse('2026-11-23T10:00:00+08:00')
const DIGITS = '0123456789'
const CREDIT_CHARACTERS = '0123456789ABCDEFGHJKLMNPQRTUWXY'

const digits = (count: number) =>
  fc.array(fc.constantFrom(...DIGITS), { minLength: count, maxLength: count }).map((all) => all.join(''))
const day = (date: string) => dayNumberOf(date) ?? Number.NaN
const birthDate = fc
  .integer({ min: day('1900-01-01'), max: day('2026-11-23') })
  .map((number) => dateOf(number).replaceAll('-', ''))
// No county of Shandong has a number like this, so nobody has these.
const place = fc.oneof(
  fc.constant('370899'),
  digits(3).map((country) => `937${country}`)
)
const identityNumber = fc
  .tuple(place, birthDate, digits(3))
  .map((parts) => parts.join(''))
  .map((start) => start + identityCheckOf(start))
const creditCode = fc
  .array(fc.constantFrom(...CREDIT_CHARACTERS), { minLength: 17, maxLength: 17 })
  .map((all) => all.join(''))
  .map((start) => start + creditCheckOf(start))

const withCheck = (start: string) => start + identityCheckOf(start)

/** By the letter of GB 32100: the weight of each place is a power of three. */
const creditSumByTheStandard = (code: string) =>
  [...code.slice(0, 17)].reduce(
    (sum, character, place) => sum + BigInt(CREDIT_CHARACTERS.indexOf(character)) * 3n ** BigInt(place),
    0n
  )

t.test('numbers that are known to be good are good, and those known to be bad are bad', async (t) => {
  t.strictSame(readCreditCode('91350100M000100Y43'), { value: '91350100M000100Y43' })
  t.strictSame(readCreditCode('91350100M000100Y4Z'), { fault: 'wrong_character' })
  t.strictSame(readCreditCode('91350100M000100Y44'), { fault: 'wrong_check_character' })
  // The example of GB 11643 itself.
  t.strictSame(readIdentityNumber('11010519491231002X', NOW), { value: '11010519491231002X' })
  t.strictSame(readIdentityNumber('440524188001010014', NOW), { value: '440524188001010014' })
  t.strictSame(readIdentityNumber('110105194912310021', NOW), { fault: 'wrong_check_character' })
})

t.test('every number that follows the standard is taken as it is', async (t) => {
  fc.assert(
    fc.property(identityNumber, (number) => {
      const read = readIdentityNumber(number, NOW)
      return 'value' in read && read.value === number
    })
  )
  fc.assert(
    fc.property(creditCode, (code) => {
      const read = readCreditCode(code)
      const sum = Number(creditSumByTheStandard(code) % 31n)
      return 'value' in read && read.value === code && code.at(-1) === CREDIT_CHARACTERS[(31 - sum) % 31]
    })
  )
  t.pass()
})

t.test('a number with one character changed is refused, whichever it is', async (t) => {
  const changed = (text: string, place: number, character: string) =>
    text.slice(0, place) + character + text.slice(place + 1)
  fc.assert(
    fc.property(identityNumber, fc.nat(17), fc.constantFrom(...DIGITS, 'X'), (number, place, character) => {
      fc.pre(number[place] !== character)
      return 'fault' in readIdentityNumber(changed(number, place, character), NOW)
    }),
    { numRuns: 2_000 }
  )
  fc.assert(
    fc.property(creditCode, fc.nat(17), fc.constantFrom(...CREDIT_CHARACTERS), (code, place, character) => {
      fc.pre(code[place] !== character)
      return 'fault' in readCreditCode(changed(code, place, character))
    }),
    { numRuns: 2_000 }
  )
  t.pass()
})

t.test('the reason says what is wrong with an identity number', async (t) => {
  const reasons: [number: string, fault: string][] = [
    ['', 'wrong_length'],
    ['370899900101123', 'wrong_length'],
    ['3708991990010112345', 'wrong_length'],
    ['37089919900101A231', 'wrong_character'],
    ['X70899199001011231', 'wrong_character'],
    [withCheck('00089919900101123'), 'unknown_place'],
    [withCheck('99989919900101123'), 'unknown_place'],
    [withCheck('37089919900231123'), 'birth_date_impossible'],
    [withCheck('37089919000229123'), 'birth_date_impossible'],
    [withCheck('37089919901301123'), 'birth_date_impossible'],
    [withCheck('37089900000000123'), 'birth_date_impossible'],
    [withCheck('37089920261124123'), 'birth_date_in_future']
  ]
  for (const [number, fault] of reasons) t.strictSame(readIdentityNumber(number, NOW), { fault }, number)
  const leap_day = withCheck('37089920000229123')
  t.strictSame(readIdentityNumber(leap_day, NOW), { value: leap_day })
})

t.test('who is born today in Jining is born, and tomorrow not yet', async (t) => {
  const number = withCheck('37089920261124123')
  t.strictSame(readIdentityNumber(number, Date.parse('2026-11-23T15:59:59Z')), { fault: 'birth_date_in_future' })
  t.strictSame(readIdentityNumber(number, Date.parse('2026-11-23T16:00:00Z')), { value: number })
})

t.test('however people write a number, it is kept in one form', async (t) => {
  const number = '11010519491231002X'
  for (const text of [
    '11010519491231002x',
    ' 110105 19491231 002X ',
    '110105-19491231-002X',
    '１１０１０５１９４９１２３１００２Ｘ'
  ])
    t.strictSame(readIdentityNumber(text, NOW), { value: number }, text)
  t.strictSame(readCreditCode('91350100-m000100y4 3'), { value: '91350100M000100Y43' })
})

t.test('no text whatever breaks the reading', async (t) => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.string({ minLength: 18, maxLength: 18 })), (text) => {
      for (const read of [readIdentityNumber(text, NOW), readCreditCode(text)])
        if ('value' in read && !/^[0-9A-Z]{18}$/.test(read.value)) return false
      return true
    })
  )
  t.pass()
})

t.test('a masked number tells neither where nor when somebody was born', async (t) => {
  t.equal(maskIdentityNumber('11010519491231002X'), '110***********002X')
  t.equal(maskCreditCode('91350100M000100Y43'), '9135**********0Y43')
  fc.assert(
    fc.property(identityNumber, (number) => {
      const masked = maskIdentityNumber(number)
      return masked.length === 18 && masked.slice(3, 14) === '*'.repeat(11)
    })
  )
})
