import t from 'tap'
import { ConfigError, readConfig } from '../../src/config.ts'

t.test('by default no proxy and no other origin is trusted', async (t) => {
  const { http, limits } = readConfig({})
  t.strictSame(http, { trusted_proxies: [], cors_origins: [], hsts_seconds: 0 })
  t.match(limits, { per_address_per_minute: 3_000, strict_percent: 100 })
  t.equal(readConfig({ NODE_ENV: 'production', EMBEDDED_IN_PRODUCTION: 'yes' }).http.hsts_seconds, 31_536_000)
})

t.test('lists are read as people write them', async (t) => {
  const { http, limits } = readConfig({
    TRUSTED_PROXIES: ' 10.0.0.0/8, 192.0.2.1,2001:db8::/32 , ::1,',
    CORS_ORIGINS: 'https://a.example, http://localhost:5173,*',
    HSTS_SECONDS: '60',
    RATE_LIMIT_PER_ADDRESS_PER_MINUTE: '7',
    RATE_LIMIT_PER_ACTOR_PER_MINUTE: '8',
    RATE_LIMIT_GLOBAL_PER_MINUTE: '9',
    RATE_LIMIT_STRICT_PERCENT: '50'
  })
  t.strictSame(http, {
    trusted_proxies: ['10.0.0.0/8', '192.0.2.1', '2001:db8::/32', '::1'],
    cors_origins: ['https://a.example', 'http://localhost:5173', '*'],
    hsts_seconds: 60
  })
  t.strictSame(limits, {
    per_address_per_minute: 7,
    per_actor_per_minute: 8,
    global_per_minute: 9,
    strict_percent: 50
  })
})

t.test('a setting that would open more than is meant stops the start with a sentence', async (t) => {
  const wrong: [name: string, values: string[]][] = [
    [
      'TRUSTED_PROXIES',
      [
        '0.0.0.0/0',
        '::/0',
        '::/00',
        '::ffff:0.0.0.0/96',
        'fe80::1%eth0',
        'true',
        '*',
        'loopback',
        '1',
        '10.0.0',
        '10.0.0.0/33',
        'proxy.example',
        '10.0.0.0/8;::1'
      ]
    ],
    [
      'CORS_ORIGINS',
      [
        'https://a.example/',
        'a.example',
        'null',
        'https://*.example',
        'https://A.example',
        'ftp://a.example',
        'https://a.example:443'
      ]
    ],
    ['HSTS_SECONDS', ['-1', 'yes', '999999999999']],
    ['RATE_LIMIT_PER_ADDRESS_PER_MINUTE', ['0', '-5', '1.5', 'none']],
    ['RATE_LIMIT_STRICT_PERCENT', ['0', '10%']]
  ]
  for (const [name, values] of wrong) {
    for (const value of values) {
      t.throws(() => readConfig({ [name]: value }), ConfigError, `${name}=${value}`)
      t.throws(() => readConfig({ [name]: value }), new RegExp(`^.*${name} 应当是`), `${name}=${value}`)
    }
  }
})
