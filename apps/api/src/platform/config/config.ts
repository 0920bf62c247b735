import { readMailAddress } from '@jiangji/domain/reminder/mail-address'
import { isIP } from 'node:net'
import { resolve } from 'node:path'
import { z } from 'zod'

const blankIsAbsent = (value: unknown): unknown => (value === '' ? undefined : value)

const Environment = z.object({
  PORT: z.preprocess(
    blankIsAbsent,
    z.coerce
      .number('PORT 要写 0 到 65535 的整数 · PORT must be a whole number from 0 to 65535')
      .int('PORT 要写 0 到 65535 的整数 · PORT must be a whole number from 0 to 65535')
      .min(0, 'PORT 不能小于 0 · PORT must not be below 0')
      .max(65535, 'PORT 不能大于 65535 · PORT must not be above 65535')
      .default(8080),
  ),
  HOST: z.preprocess(blankIsAbsent, z.string().default('0.0.0.0')),
  DATA_DIR: z.preprocess(blankIsAbsent, z.string().default('.data')),
  PUBLIC_ORIGIN: z.preprocess(
    blankIsAbsent,
    z
      .string()
      .refine(
        isOrigin,
        'PUBLIC_ORIGIN 要写成 https://域名，后面不带路径 · PUBLIC_ORIGIN must look like https://host, without a path',
      )
      .optional(),
  ),
  DATABASE_URL: z.preprocess(
    blankIsAbsent,
    z
      .string()
      .refine(
        isPostgresUrl,
        'DATABASE_URL 要写成 postgres://用户:密码@主机/库 · DATABASE_URL must look like postgres://user:password@host/database',
      )
      .optional(),
  ),
  SEED_SCALE: z.preprocess(
    blankIsAbsent,
    z.coerce
      .number('SEED_SCALE 要写 0.01 到 1000 的数 · SEED_SCALE must be a number from 0.01 to 1000')
      .min(0.01, 'SEED_SCALE 不能小于 0.01 · SEED_SCALE must not be below 0.01')
      .max(1000, 'SEED_SCALE 不能大于 1000 · SEED_SCALE must not be above 1000')
      .default(1),
  ),
  MASTER_KEY: z.preprocess(
    blankIsAbsent,
    z
      .string()
      .refine(isMasterKey, 'MASTER_KEY 要写 32 字节的 base64 · MASTER_KEY must be 32 bytes written in base64')
      .optional(),
  ),
  VC_API_KEY: z.preprocess(
    blankIsAbsent,
    z
      .string()
      .min(32, 'VC_API_KEY 至少 32 个字符 · VC_API_KEY must have at least 32 characters')
      .regex(
        /^[\x21-\x7e]+$/,
        'VC_API_KEY 只能用不带空格的 ASCII 字符 · VC_API_KEY must be ASCII without spaces',
      )
      .optional(),
  ),
  SMTP_URL: z.preprocess(
    blankIsAbsent,
    z
      .string()
      .refine(
        (text) => readMailServer(text) !== null,
        'SMTP_URL 要写成 smtp://用户:密码@主机:端口（STARTTLS）、smtps://…（TLS），或 smtp://主机?tls=none · SMTP_URL must look like smtp://user:password@host:port (STARTTLS), smtps://… (TLS), or smtp://host?tls=none',
      )
      .optional(),
  ),
  SMTP_FROM: z.preprocess(
    blankIsAbsent,
    z
      .string()
      .refine(
        (text) => readMailAddress(text).ok,
        'SMTP_FROM 要写一个邮箱地址 · SMTP_FROM must be a mail address',
      )
      .optional(),
  ),
  REMIND_EVERY_MINUTES: z.preprocess(
    blankIsAbsent,
    z.coerce
      .number('REMIND_EVERY_MINUTES 要写 0.05 到 1440 的数 · REMIND_EVERY_MINUTES must be from 0.05 to 1440')
      .min(0.05, 'REMIND_EVERY_MINUTES 不能小于 0.05 · REMIND_EVERY_MINUTES must not be below 0.05')
      .max(1440, 'REMIND_EVERY_MINUTES 不能大于 1440 · REMIND_EVERY_MINUTES must not be above 1440')
      .default(60),
  ),
  TRUST_PROXY: z.preprocess(
    blankIsAbsent,
    z
      .string()
      .refine(
        (text) => readTrust(text) !== undefined,
        'TRUST_PROXY 要写 true、false、代理的层数，或用逗号隔开的代理地址 · TRUST_PROXY must be true, false, a number of proxies, or their addresses separated by commas',
      )
      .optional(),
  ),
})

/** Whose word about a visitor's address is taken: everybody's, that of so many proxies before us, or of these addresses. */
export type TrustProxy = true | number | string[]

/** The server that takes our mail over, and who the mails come from. */
export interface MailSettings {
  host: string
  port: number
  security: 'starttls' | 'tls' | 'none'
  user: string | null
  password: string | null
  from: string
}

export interface Config {
  root: string
  port: number
  host: string
  dataDir: string
  publicOrigin: string | null
  databaseUrl: string | null
  seedScale: number
  masterKey: string | null
  trustProxy: TrustProxy | null
  /** With which conformance suites may drive issuing and verifying; without it they cannot. */
  vcApiKey: string | null
  /** Absent where no mail is sent. */
  mail: MailSettings | null
  /** How often what there is to remind of is looked for. */
  remindEveryMinutes: number
}

export class ConfigError extends Error {
  override name = 'ConfigError'
}

export function readConfig(
  environment: Readonly<Record<string, string | undefined>> = process.env,
  root = resolve(import.meta.dirname, '../../../../..'),
): Config {
  const parsed = Environment.safeParse(environment)
  if (!parsed.success) throw new ConfigError(parsed.error.issues.map((issue) => issue.message).join('\n'))
  const { PORT, HOST, DATA_DIR, PUBLIC_ORIGIN, DATABASE_URL, SEED_SCALE, MASTER_KEY, TRUST_PROXY } =
    parsed.data
  const { VC_API_KEY = null, SMTP_URL, SMTP_FROM, REMIND_EVERY_MINUTES } = parsed.data
  if ((SMTP_URL === undefined) !== (SMTP_FROM === undefined))
    throw new ConfigError('SMTP_URL 和 SMTP_FROM 要一起写 · SMTP_URL and SMTP_FROM go together')
  const server = SMTP_URL === undefined ? null : readMailServer(SMTP_URL)
  return {
    root,
    port: PORT,
    host: HOST,
    dataDir: resolve(root, DATA_DIR),
    publicOrigin: PUBLIC_ORIGIN === undefined ? null : new URL(PUBLIC_ORIGIN).origin,
    databaseUrl: DATABASE_URL ?? null,
    seedScale: SEED_SCALE,
    masterKey: MASTER_KEY ?? null,
    trustProxy: readTrust(TRUST_PROXY ?? 'false') ?? null,
    vcApiKey: VC_API_KEY,
    mail: server === null || SMTP_FROM === undefined ? null : { ...server, from: SMTP_FROM },
    remindEveryMinutes: REMIND_EVERY_MINUTES,
  }
}

function isOrigin(text: string): boolean {
  const url = URL.parse(text)
  if (url === null || (url.protocol !== 'http:' && url.protocol !== 'https:')) return false
  return url.pathname === '/' && url.search === '' && url.hash === '' && url.username === ''
}

function isPostgresUrl(text: string): boolean {
  const url = URL.parse(text)
  return (
    url !== null && /^postgres(ql)?:$/.test(url.protocol) && url.hostname !== '' && url.pathname.length > 1
  )
}

function readMailServer(text: string): Omit<MailSettings, 'from'> | null {
  const url = URL.parse(text)
  if (url === null || !/^smtps?:$/.test(url.protocol) || url.hostname === '') return null
  const isTls = url.protocol === 'smtps:'
  const plain = url.searchParams.get('tls')
  if (plain !== null && (plain !== 'none' || isTls)) return null
  return {
    host: url.hostname.replaceAll(/^\[|\]$/g, ''),
    port: url.port === '' ? (isTls ? 465 : 587) : Number(url.port),
    security: isTls ? 'tls' : plain === 'none' ? 'none' : 'starttls',
    user: url.username === '' ? null : decodeURIComponent(url.username),
    password: url.password === '' ? null : decodeURIComponent(url.password),
  }
}

function isMasterKey(text: string): boolean {
  return /^[A-Za-z0-9+/_-]+=*$/.test(text) && Buffer.from(text, 'base64').length === 32
}

function readTrust(text: string): TrustProxy | null | undefined {
  const said = text.trim().toLowerCase()
  if (said === 'true') return true
  if (said === 'false' || said === '0') return null
  if (/^\d{1,2}$/.test(said)) return Number(said)
  const addresses = said.split(',').map((address) => address.trim())
  return addresses.every(isAddressRange) ? addresses : undefined
}

function isAddressRange(text: string): boolean {
  if (['loopback', 'linklocal', 'uniquelocal'].includes(text)) return true
  const [address = '', prefix = '0', ...rest] = text.split('/')
  const longest = isIP(address) === 6 ? 128 : 32
  return isIP(address) !== 0 && rest.length === 0 && /^\d{1,3}$/.test(prefix) && Number(prefix) <= longest
}
