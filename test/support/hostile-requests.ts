import { type IncomingHttpHeaders, type OutgoingHttpHeaders, request } from 'node:http'
import type { GraphQLSchema } from 'graphql'
import fc, { type GeneratorValue } from './fast-check.js'
import { type HostileDocument, hostileDocument, type Material } from './hostile-documents.js'
import { MARK, pick } from './hostile-values.js'

export interface HostileRequest {
  method: string
  path: string
  headers: OutgoingHttpHeaders
  body: string
}

export interface RawAnswer {
  status: number
  headers: IncomingHttpHeaders
  text: string
}

/** What a generated request may use: the schema, ids of things that exist, cursors, and good tokens. */
export interface Known extends Material {
  schema: GraphQLSchema
  tokens: readonly string[]
}

const TYPES = [
  'text/plain',
  'application/json; charset=utf-16',
  'application/graphql',
  `text/${MARK}`,
  '',
  ';;;',
]
const ACCEPTS = [
  '*/*',
  'application/graphql-response+json',
  'multipart/mixed',
  `text/${MARK}`,
  ';q=9',
  '*/*;q=0',
]
const TOKENS = [
  'Bearer',
  `Bearer ${MARK}`,
  `Basic ${MARK}`,
  `Bearer ${'a.'.repeat(4_000)}a`,
  'Bearer eyJhbGciOiJub25lIn0.e30.',
]
const METHODS = ['GET', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'HEAD', 'PROPFIND']
const PATHS = [
  '/graphql?',
  '/graphql/%',
  `/graphql/${MARK}`,
  '/',
  '//',
  `/${MARK}%00`,
  '/health/ready',
  '/people/01920000-0000-7000-8000-000000000000/export',
  `/people/${MARK}/export`,
  '/people/%E0%A4%A/export',
  '/people/%00%2F..%2f/export?personId[]=1',
  '/graphql?query=%&variables=',
]

/** A request to the endpoint: mostly a hostile document decently posted, else indecent in every other respect. */
export function hostileRequest(g: GeneratorValue, known: Known): HostileRequest {
  const document = hostileDocument(g, known.schema, known)
  const authorization = `Bearer ${pick(g, known.tokens)}`
  const decent = {
    method: 'POST',
    path: '/graphql',
    headers: { 'content-type': 'application/json', authorization },
    body: JSON.stringify(document),
  }
  switch (g(fc.nat, { max: 9 })) {
    case 0:
      return { ...decent, body: hostileBody(g, document) }
    case 1:
      return { ...decent, headers: hostileHeaders(g, decent.headers) }
    case 2:
      return { ...decent, method: 'GET', path: asAddress(g, document), body: '' }
    case 4:
      return { ...decent, body: withOddVariables(g, document) }
    case 3:
      return { ...decent, method: pick(g, METHODS), path: pick(g, [...PATHS]) }
    default:
      return decent
  }
}

/** Sends it as it is: fetch would mend or refuse some of it. */
export function send(url: string, { method, path, headers, body }: HostileRequest): Promise<RawAnswer> {
  return new Promise((resolve, reject) => {
    // Node leaves the length of a GET's body out, and what comes after such a request would be taken for the next.
    const framed = { ...headers, 'content-length': Buffer.byteLength(body) }
    const outgoing = request(url, { method, path, headers: framed, agent: false }, response => {
      let text = ''
      response.setEncoding('utf8').on('data', part => {
        text += part
      })
      response.on('error', reject)
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, text }))
    })
    outgoing.on('error', reject).end(body)
  })
}

function hostileBody(g: GeneratorValue, { query, variables }: HostileDocument): string {
  const odd = pick(g, [null, 0, '', MARK, [], [MARK], {}, { [MARK]: MARK }, true])
  const whole = { query, variables }
  return pick(g, [
    '',
    'null',
    '[]',
    '{',
    '['.repeat(100_000),
    `{"query":"${MARK}`,
    `{"__proto__":{"query":"${MARK}"}}`,
    JSON.stringify(query),
    JSON.stringify([whole, whole]),
    JSON.stringify({ ...whole, query: odd }),
    JSON.stringify({ ...whole, variables: odd }),
    JSON.stringify({ ...whole, operationName: odd }),
    JSON.stringify({ ...whole, extensions: odd }),
    JSON.stringify({ ...whole, extensions: { persistedQuery: odd } }),
    JSON.stringify({ ...whole, extensions: { persistedQuery: { version: 1, sha256Hash: odd } } }),
    JSON.stringify({ extensions: { persistedQuery: { version: 1, sha256Hash: odd } } }),
  ])
}

/** Beside its own, variables that it does not declare: many, deep, of odd names, or in place of those it does. */
function withOddVariables(g: GeneratorValue, { query, variables }: HostileDocument): string {
  const deep = (levels: number) => `${'['.repeat(levels)}1${']'.repeat(levels)}`
  const many = Array.from({ length: 1_000 }, (_, i) => `"${MARK}${i}":${i}`).join(',')
  const own = JSON.stringify(variables).slice(1, -1)
  const more = pick(g, [
    many,
    `"odd":${deep(3_000)}`,
    `"odd":${deep(16)}`,
    `"${MARK.repeat(10_000)}":1`,
    '"__proto__":{"v0":1}',
    '"constructor":{"prototype":{"v0":1}}',
    Array.from({ length: 9 }, (_, i) => `"v${i}":${deep(40)}`).join(','),
    Array.from({ length: 9 }, (_, i) => `"v${i}":{"v0":"${MARK}"}`).join(','),
  ])
  const all = [own, more].filter(text => text !== '').join(',')
  return `{"query":${JSON.stringify(query)},"variables":{${all}}}`
}

function hostileHeaders(g: GeneratorValue, decent: OutgoingHttpHeaders): OutgoingHttpHeaders {
  return {
    ...decent,
    ...pick(g, [
      ...TYPES.map(type => ({ 'content-type': type })),
      ...ACCEPTS.map(accept => ({ accept })),
      ...TOKENS.map(authorization => ({ authorization })),
      { 'content-encoding': 'gzip' },
      { 'content-encoding': MARK },
      { 'x-request-id': MARK.repeat(100) },
      { 'x-forwarded-for': `${MARK}, ::, 999.1.1.1` },
      { 'x-apollo-operation-name': MARK, 'apollo-require-preflight': MARK },
      { origin: `https://${MARK}.example.org` },
      { cookie: `${MARK}=${MARK}` },
      { expect: '100-continue' },
    ]),
  }
}

function asAddress(g: GeneratorValue, { query, variables }: HostileDocument): string {
  const parameters = new URLSearchParams({ query: query.slice(0, 2_000) })
  const given = pick(g, [JSON.stringify(variables).slice(0, 2_000), MARK, '[', 'null', '"x"'])
  if (g(fc.boolean)) parameters.append('variables', given)
  if (g(fc.nat, { max: 5 }) === 0) parameters.append('query', MARK)
  if (g(fc.nat, { max: 5 }) === 0) parameters.append('extensions', given)
  return `/graphql?${parameters}`
}
