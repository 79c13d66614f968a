import { isIP } from 'node:net'
import { join, resolve } from 'node:path'
import ipaddr from 'ipaddr.js'
import type { DatabaseSettings } from './database/connection.ts'
import type { HttpSettings } from './http/settings.ts'
import { DEFAULT_LIMITS, type LimitSettings } from './limits/service.ts'

export interface Config {
  host: string
  port: number
  database: ServiceDatabase
  /** The file with the master keys, and whether it is made where it is missing. */
  master_keys: { file: string; is_created: boolean }
  /** Outside the database, so that a restored one can be told again whom it must forget. */
  erasure_log_file: string
  /** Where photos lie, sealed. */
  photo_folder: string
  home_area_code: string
  http: HttpSettings
  limits: LimitSettings
  /** The provider that takes one-time codes to phones; null for writing them to the console. */
  code_sender: { url: string; secret: string } | null
  log_level: LogLevel
  /** Puts the placeholder stations into a database that lacks them. */
  seeds_stations: boolean
  /** Puts a made-up first quarter of 2023 into a register that is empty. */
  seeds_register: boolean
}

export type ServiceDatabase = Exclude<DatabaseSettings, { engine: 'memory' }>

/** 观音阁街道. */
const HOME_AREA_CODE = '370811015000'

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const
export type LogLevel = (typeof LOG_LEVELS)[number]

/** A setting that the service cannot start with; the message is for the person who starts it. */
export class ConfigError extends Error {
  override name = 'ConfigError'
}

type Environment = Record<string, string | undefined>

/** @throws ConfigError */
export function readConfig(environment: Environment): Config {
  const database = readDatabaseSettings(environment)
  return {
    host: text(environment, 'HOST', '127.0.0.1'),
    port: integer(environment, 'PORT', 3000, 0, 65535),
    database,
    master_keys: readMasterKeys(environment, database),
    http: readHttpSettings(environment),
    limits: readLimitSettings(environment),
    code_sender: readCodeSender(environment, database),
    erasure_log_file: readErasureLogFile(environment),
    photo_folder: resolve(text(environment, 'PHOTO_FOLDER', join(text(environment, 'DATA_FOLDER', '.data'), 'photos'))),
    home_area_code: readHomeAreaCode(environment),
    log_level: choice(environment, 'LOG_LEVEL', 'info', LOG_LEVELS),
    seeds_stations: choice(environment, 'SEED_STATIONS', 'yes', ['yes', 'no'] as const) === 'yes',
    seeds_register: readSeedsRegister(environment, database)
  }
}

/** Whether made-up people come into an empty register by themselves: where the service is tried, and nowhere else. */
export function readSeedsRegister(environment: Environment, { engine }: ServiceDatabase): boolean {
  const is_trial = engine === 'embedded' && environment['NODE_ENV'] !== 'production'
  return choice(environment, 'SEED_REGISTER', is_trial ? 'yes' : 'no', ['yes', 'no'] as const) === 'yes'
}

const CODE_SENDER_SECRET_CHARACTERS_MIN = 16

/** Codes on the console are good enough for trial, and a hole anywhere else. */
function readCodeSender(environment: Environment, database: ServiceDatabase): Config['code_sender'] {
  const url = text(environment, 'CODE_SENDER_URL', '')
  const secret = text(environment, 'CODE_SENDER_SECRET', '')
  const is_production = environment['NODE_ENV'] === 'production'
  if (url === '' && secret === '') {
    if (!is_production || database.engine === 'embedded') return null
    throw new ConfigError(
      '生产环境（NODE_ENV=production）必须用 CODE_SENDER_URL 和 CODE_SENDER_SECRET 指定发送短信验证码的接口，否则骑手无法登录。'
    )
  }
  if (url === '' || secret === '')
    throw new ConfigError('CODE_SENDER_URL 和 CODE_SENDER_SECRET 必须一起设置，现在只有其中一项。')
  // Neither value is repeated: an address may hold a password as well.
  if (!isSenderAddress(url, is_production))
    throw new ConfigError(
      'CODE_SENDER_URL 应当是不带账号密码的 https:// 地址（只有本机或非生产环境可以用 http://），请检查。'
    )
  if (secret.length < CODE_SENDER_SECRET_CHARACTERS_MIN)
    throw new ConfigError(`CODE_SENDER_SECRET 太短，至少要 ${CODE_SENDER_SECRET_CHARACTERS_MIN} 个字符。`)
  return { url, secret }
}

function isSenderAddress(text: string, is_production: boolean): boolean {
  const url = URL.parse(text)
  if (url === null || url.username !== '' || url.password !== '') return false
  if (url.protocol === 'https:') return true
  return url.protocol === 'http:' && (!is_production || ['127.0.0.1', 'localhost', '[::1]'].includes(url.hostname))
}

/** @throws ConfigError */
export const readHomeAreaCode = (environment: Environment): string =>
  subdistrict(environment, 'HOME_AREA_CODE', HOME_AREA_CODE)

/** Where the master keys are, and whether they are made where they are missing. */
export const readMasterKeys = (environment: Environment, { engine }: ServiceDatabase): Config['master_keys'] => ({
  file: readMasterKeysFile(environment),
  // A key that appears by itself is a key that nobody has a copy of: good enough for trial.
  is_created: environment['NODE_ENV'] !== 'production' || engine === 'embedded'
})

/** Where the master keys are kept. */
export const readMasterKeysFile = (environment: Environment): string =>
  resolve(text(environment, 'MASTER_KEYS_FILE', join(text(environment, 'DATA_FOLDER', '.data'), 'master-keys')))

/** Where erasures are written down besides the database. */
export const readErasureLogFile = (environment: Environment): string =>
  resolve(text(environment, 'ERASURE_LOG_FILE', join(text(environment, 'DATA_FOLDER', '.data'), 'erasures.jsonl')))

/**
 * The database for migrations and commands: by its owner's address where there is one, so that the service
 * itself may have a login that owns nothing.
 * @throws ConfigError
 */
export function readOwnerDatabaseSettings(environment: Environment): ServiceDatabase {
  const owner_url = text(environment, 'DATABASE_OWNER_URL', '')
  return readDatabaseSettings(owner_url === '' ? environment : { ...environment, DATABASE_URL: owner_url })
}

/** @throws ConfigError */
export function readDatabaseSettings(environment: Environment): ServiceDatabase {
  const url = text(environment, 'DATABASE_URL', '')
  if (url !== '') {
    if (!/^postgres(ql)?:\/\//.test(url))
      throw new ConfigError('DATABASE_URL 应当以 postgres:// 或 postgresql:// 开头。')
    return { engine: 'postgres', url, connections_max: integer(environment, 'DATABASE_CONNECTIONS_MAX', 10, 1, 1000) }
  }
  const allowed = choice(environment, 'EMBEDDED_IN_PRODUCTION', 'no', ['yes', 'no'] as const)
  if (environment['NODE_ENV'] === 'production' && allowed === 'no') {
    throw new ConfigError(
      '生产环境（NODE_ENV=production）必须用 DATABASE_URL 指定 PostgreSQL：内嵌数据库不保证断电后数据完好，只供试用。' +
        '若确实要这样运行，请设置 EMBEDDED_IN_PRODUCTION=yes。'
    )
  }
  return { engine: 'embedded', folder: resolve(text(environment, 'DATA_FOLDER', '.data')) }
}

const LIMIT_MAX = 1_000_000_000

function readLimitSettings(environment: Environment): LimitSettings {
  const limit = (name: string, otherwise: number) => integer(environment, `RATE_LIMIT_${name}`, otherwise, 1, LIMIT_MAX)
  return {
    per_address_per_minute: limit('PER_ADDRESS_PER_MINUTE', DEFAULT_LIMITS.per_address_per_minute),
    per_actor_per_minute: limit('PER_ACTOR_PER_MINUTE', DEFAULT_LIMITS.per_actor_per_minute),
    global_per_minute: limit('GLOBAL_PER_MINUTE', DEFAULT_LIMITS.global_per_minute),
    strict_percent: limit('STRICT_PERCENT', DEFAULT_LIMITS.strict_percent)
  }
}

const YEAR_SECONDS = 31_536_000

function readHttpSettings(environment: Environment): HttpSettings {
  const is_production = environment['NODE_ENV'] === 'production'
  return {
    trusted_proxies: list(environment, 'TRUSTED_PROXIES', isNetwork, '代理的 IP 地址或 CIDR 网段，例如 10.0.0.0/8'),
    cors_origins: list(
      environment,
      'CORS_ORIGINS',
      isOrigin,
      '网页来源，例如 https://map.example.cn（末尾没有斜杠），或 *'
    ),
    hsts_seconds: integer(environment, 'HSTS_SECONDS', is_production ? YEAR_SECONDS : 0, 0, 2 * YEAR_SECONDS)
  }
}

/** A network of the whole world is no list of proxies: everybody could then claim any address. */
function isNetwork(text: string): boolean {
  if (!text.includes('/')) return isIP(text) !== 0 && !text.includes('%')
  if (!ipaddr.isValidCIDR(text)) return false
  const [address, bits] = ipaddr.parseCIDR(text)
  const is_wrapped = address instanceof ipaddr.IPv6 && address.isIPv4MappedAddress()
  return bits > (is_wrapped ? WRAPPING_BITS : 0)
}

/** Of an IPv4 address within IPv6, before its own. */
const WRAPPING_BITS = 96

/** As browsers send it in the header Origin. */
const isOrigin = (text: string): boolean =>
  text === '*' || (/^https?:\/\/[^*]+$/.test(text) && URL.parse(text)?.origin === text)

function list(environment: Environment, name: string, isValid: (item: string) => boolean, what: string): string[] {
  const items = text(environment, name, '')
    .split(',')
    .map((item) => item.trim())
    .filter((item) => item !== '')
  const wrong = items.find((item) => !isValid(item))
  if (wrong !== undefined) throw new ConfigError(`${name} 应当是用逗号分隔的${what}，现在其中有“${wrong}”。`)
  return items
}

const text = (environment: Environment, name: string, otherwise: string): string =>
  environment[name]?.trim() || otherwise

function integer(environment: Environment, name: string, otherwise: number, least: number, most: number): number {
  const given = text(environment, name, String(otherwise))
  const value = Number(given)
  if (!/^\d+$/.test(given) || value < least || value > most) {
    throw new ConfigError(`${name} 应当是 ${least} 到 ${most} 之间的整数，现在是“${given}”。`)
  }
  return value
}

function subdistrict(environment: Environment, name: string, otherwise: string): string {
  const given = text(environment, name, otherwise)
  if (!/^\d{6}(?!000)\d{3}000$/.test(given))
    throw new ConfigError(`${name} 应当是街道的 12 位区划代码，例如 ${otherwise}，现在是“${given}”。`)
  return given
}

function choice<Choice extends string>(
  environment: Environment,
  name: string,
  otherwise: Choice,
  choices: readonly Choice[]
): Choice {
  const given = text(environment, name, otherwise)
  const chosen = choices.find((one) => one === given)
  if (chosen === undefined) throw new ConfigError(`${name} 只能是 ${choices.join('、')} 之一，现在是“${given}”。`)
  return chosen
}
