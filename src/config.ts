import { BlockList, isIP } from 'node:net'
import { z } from 'zod'
import { SetupError } from './errors.js'
import type { Neo4jAddress } from './neo4j/address.js'
import { hasPhones } from './phone.js'

const text = z.string().trim().min(1)
const count = z.coerce.number().int().min(1)

const SERVICE_KEY_IS = 'it must be at least 32 bytes in base64: openssl rand -base64 32'

const LOOPBACK = new BlockList()
LOOPBACK.addSubnet('127.0.0.0', 8, 'ipv4')
LOOPBACK.addAddress('::1', 'ipv6')

/** Every setting, its default and what it means. */
const settings = z.object({
  HOST: text
    .default('127.0.0.1')
    .describe('Address to listen on; another than loopback needs a PUBLIC_URL that is https'),
  PORT: z.coerce
    .number()
    .int()
    .min(0)
    .max(65_535)
    .default(4000)
    .describe('Port to listen on; 0: any free port'),
  ENTREGENT_HOME: text
    .default('.entregent')
    .describe('Folder for the local Neo4j, the local signing key and the index snapshot'),
  NEO4J_URI: text
    .optional()
    .describe('URI of your own Neo4j: bolt://, neo4j:// or neo4j+s://; unset: the local Neo4j'),
  NEO4J_USER: text.default('neo4j').describe('User name at NEO4J_URI'),
  NEO4J_PASSWORD: text.optional().describe('Password at NEO4J_URI; required with it'),
  NEO4J_DATABASE: text.optional().describe("Database at NEO4J_URI; unset: the server's default"),
  AUTH_JWKS_URL: z
    .url()
    .optional()
    .describe('JWKS URL of your identity provider; unset: tokens are signed with the local key'),
  AUTH_ISSUER: text.optional().describe('Required issuer (iss) of tokens; required with AUTH_JWKS_URL'),
  AUTH_AUDIENCE: text.optional().describe('Required audience (aud) of tokens; required with AUTH_JWKS_URL'),
  SERVICE_KEY: z
    .base64(SERVICE_KEY_IS)
    .transform(key => Buffer.from(key, 'base64'))
    .refine(key => key.length >= 32, SERVICE_KEY_IS)
    .optional()
    .describe(
      'Key that seals cursors and links, the same on all replicas: at least 32 bytes in base64; unset: made in ENTREGENT_HOME',
    ),
  DEFAULT_COUNTRY: text
    .refine(hasPhones, 'it must be an ISO 3166-1 code in capital letters, such as FR')
    .optional()
    .describe('Country of telephone numbers that do not say theirs; unset: only in full, with +'),
  INTROSPECTION: z.stringbool().default(true).describe('Allow introspection of the schema without a token'),
  CORS_ORIGINS: text
    .transform(origins => origins.split(',').map(origin => origin.trim()))
    .pipe(z.array(z.url({ protocol: /^https?$/ }).transform(url => new URL(url).origin)))
    .optional()
    .describe('Origins allowed to call the API, separated by commas; unset: this server only'),
  TRUSTED_PROXIES: z.coerce
    .number()
    .int()
    .min(0)
    .default(0)
    .describe('Number of proxies in front of this server that set X-Forwarded-For'),
  REQUEST_SECONDS: count.default(20).describe('Time limit of a request'),
  REQUESTS_PER_MINUTE: count
    .default(300)
    .describe('Maximum requests per person; per address without a token'),
  MUTATIONS_PER_MINUTE: count
    .default(120)
    .describe('Maximum mutations per person; they also count as requests'),
  SOCKETS_PER_PERSON: count.default(10).describe('Maximum open WebSockets per person'),
  FAILED_SIGN_INS_PER_MINUTE: count.default(20).describe('Maximum invalid tokens per address'),
  QUERY_TOKENS: count.default(2_000).describe('Maximum tokens in a document'),
  QUERY_DEPTH: count.default(12).describe('Maximum levels of nested fields'),
  QUERY_BREADTH: count.default(60).describe('Maximum fields in one selection'),
  QUERY_ALIASES: count
    .default(30)
    .describe('Maximum aliases in a document, counted at each use of a fragment'),
  QUERY_DIRECTIVES: count
    .default(20)
    .describe('Maximum directives in a document, counted at each use of a fragment'),
  QUERY_COST: count.default(10_000).describe('Maximum items in an answer (page sizes multiply)'),
  PATH_FINDER: z
    .enum(['auto', 'index', 'neo4j'])
    .default('auto')
    .describe('What answers paths: the in-memory index, Neo4j, or auto (the index if it fits in memory)'),
  INDEX_MEMORY_MB: count.default(1_024).describe('Maximum memory of the index with PATH_FINDER=auto'),
  SMTP_URL: z
    .url({ protocol: /^smtps?$/ })
    .optional()
    .describe('URL of the mail server: smtp:// or smtps://; unset: no mail is sent'),
  MAIL_FROM: text.optional().describe('Sender of mails; required with SMTP_URL'),
  PUBLIC_URL: z
    .url({ protocol: /^https?$/ })
    .transform(url => url.replace(/\/+$/, ''))
    .optional()
    .describe('Address at which people reach this server; mails link to it; unset: mails have no links'),
  LOG_LEVEL: z
    .enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent'])
    .default('info')
    .describe('Minimum log level'),
})

/** How the service is set up: read once, from the environment. */
export interface Config {
  host: string
  port: number
  home: string
  /** Null: the local Neo4j. */
  neo4j: Neo4jAddress | null
  /** Null: tokens of the local key. */
  identityProvider: { jwksUrl: string; issuer: string; audience: string } | null
  /** Null: the one in `home`. */
  serviceKey: Uint8Array | null
  /** Null: unknown. */
  defaultCountry: string | null
  introspection: boolean
  corsOrigins: string[]
  trustedProxies: number
  requestSeconds: number
  rates: RateLimits
  socketsPerPerson: number
  queries: QueryLimits
  pathFinder: 'auto' | 'index' | 'neo4j'
  indexMemoryMb: number
  /** Null: no mail is sent. */
  mail: { smtpUrl: string; from: string } | null
  /** Without a slash at its end; null: mails have no links. */
  publicUrl: string | null
  logLevel: string
}

/** Per minute. */
export interface RateLimits {
  requests: number
  mutations: number
  failedSignIns: number
}

/** What a query may come to before it runs. */
export interface QueryLimits {
  tokens: number
  depth: number
  breadth: number
  aliases: number
  directives: number
  cost: number
}

/** Where what is the service's own is kept, for commands that need no other setting. */
export function homeOf(environment: Record<string, string | undefined>): string {
  return settings.shape.ENTREGENT_HOME.parse(environment.ENTREGENT_HOME || undefined)
}

/** The configuration that the environment says. @throws SetupError that names the setting and what it takes. */
export function configOf(environment: Record<string, string | undefined>): Config {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''))
  const result = settings.safeParse(given)
  if (!result.success) {
    const [issue] = result.error.issues
    throw new SetupError(`Setting ${issue?.path.join('.')} is invalid: ${issue?.message}.`)
  }
  const set = result.data
  mustBeSafeToReach(set.HOST, set.PUBLIC_URL ?? null)
  return {
    host: set.HOST,
    port: set.PORT,
    home: set.ENTREGENT_HOME,
    neo4j: set.NEO4J_URI ? ownNeo4j(set.NEO4J_URI, set) : null,
    identityProvider: set.AUTH_JWKS_URL ? identityProvider(set.AUTH_JWKS_URL, set) : null,
    serviceKey: set.SERVICE_KEY ?? null,
    defaultCountry: set.DEFAULT_COUNTRY ?? null,
    introspection: set.INTROSPECTION,
    corsOrigins: set.CORS_ORIGINS ?? [],
    trustedProxies: set.TRUSTED_PROXIES,
    requestSeconds: set.REQUEST_SECONDS,
    rates: {
      requests: set.REQUESTS_PER_MINUTE,
      mutations: set.MUTATIONS_PER_MINUTE,
      failedSignIns: set.FAILED_SIGN_INS_PER_MINUTE,
    },
    socketsPerPerson: set.SOCKETS_PER_PERSON,
    queries: {
      tokens: set.QUERY_TOKENS,
      depth: set.QUERY_DEPTH,
      breadth: set.QUERY_BREADTH,
      aliases: set.QUERY_ALIASES,
      directives: set.QUERY_DIRECTIVES,
      cost: set.QUERY_COST,
    },
    pathFinder: set.PATH_FINDER,
    indexMemoryMb: set.INDEX_MEMORY_MB,
    mail: set.SMTP_URL ? mail(set.SMTP_URL, set) : null,
    publicUrl: set.PUBLIC_URL ?? null,
    logLevel: set.LOG_LEVEL,
  }
}

/**
 * Tokens and what people ask for travel in the open over http: whoever listens to the network says that people come by https, or,
 * as in a container, that nobody comes from outside. @throws SetupError where neither is said
 */
function mustBeSafeToReach(host: string, publicUrl: string | null): void {
  if (isLoopback(host)) return
  const said = publicUrl === null ? null : new URL(publicUrl)
  if (said?.protocol === 'https:' || (said && isLoopback(said.hostname))) return
  throw new SetupError(
    `Setting HOST is ${host}, so that others reach the service, over http. Set PUBLIC_URL to the https address of your proxy (docs/operations.md, Behind a proxy), or to http://localhost:4000 where only this machine reaches it; or leave HOST out.`,
  )
}

/** Whether an address is one of this machine alone. */
function isLoopback(host: string): boolean {
  const address = host.replace(/^\[|\]$/g, '')
  const family = isIP(address)
  if (family === 0) return address === 'localhost' || address.endsWith('.localhost')
  return LOOPBACK.check(address, family === 4 ? 'ipv4' : 'ipv6')
}

/** The settings as lines for the help text. */
export function settingsHelp(): string {
  return Object.entries(settings.shape)
    .map(([name, setting]) => {
      const standard = setting instanceof z.ZodDefault ? ` (${String(setting.def.defaultValue)})` : ''
      return `  ${name.padEnd(27)} ${setting.description}${standard}`
    })
    .join('\n')
}

type Settings = z.infer<typeof settings>

function ownNeo4j(uri: string, set: Settings): Neo4jAddress {
  if (!set.NEO4J_PASSWORD) throw new SetupError('NEO4J_URI is set, so NEO4J_PASSWORD must be set too.')
  return { uri, user: set.NEO4J_USER, password: set.NEO4J_PASSWORD, database: set.NEO4J_DATABASE }
}

function identityProvider(jwksUrl: string, set: Settings) {
  if (!set.AUTH_ISSUER || !set.AUTH_AUDIENCE)
    throw new SetupError('AUTH_JWKS_URL is set, so AUTH_ISSUER and AUTH_AUDIENCE must be set too.')
  return { jwksUrl, issuer: set.AUTH_ISSUER, audience: set.AUTH_AUDIENCE }
}

function mail(smtpUrl: string, set: Settings) {
  if (!set.MAIL_FROM) throw new SetupError('SMTP_URL is set, so MAIL_FROM must be set too.')
  return { smtpUrl, from: set.MAIL_FROM }
}
