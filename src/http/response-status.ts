import type { ApolloServerPlugin } from '@apollo/server'
import Negotiator from 'negotiator'

const JSON_TYPE = 'application/json; charset=utf-8'
const GRAPHQL_TYPE = 'application/graphql-response+json; charset=utf-8'

/** Whatever else an answer holds, a part of it may be asked for again later. */
const LATER = new Set<unknown>(['RATE_LIMITED', 'UNAVAILABLE'])

/**
 * The HTTP status that the GraphQL over HTTP specification asks for where a well-formed request has no data to answer with: 200 in
 * application/json, for old clients, and 400 in application/graphql-response+json. Too many requests are 429 in both.
 * Retry-After says when what was not answered can be asked again.
 */
export const responseStatus: ApolloServerPlugin = {
  async requestDidStart() {
    return {
      async willSendResponse({ request, source, response: { http, body } }) {
        if (body.kind !== 'single') return
        const later = body.singleResult.errors?.find(({ extensions }) =>
          LATER.has(extensions?.code),
        )?.extensions
        if (later) http.headers.set('retry-after', String(later.retryAfterSeconds))
        if (later?.code === 'RATE_LIMITED') http.status = 429
        else if (source !== undefined && !('data' in body.singleResult) && http.status !== 405)
          http.status = prefersJson(request.http?.headers.get('accept')) ? 200 : 400
      },
    }
  },
}

/** Chooses as Apollo does. */
function prefersJson(accept: string | undefined): boolean {
  return !accept || new Negotiator({ headers: { accept } }).mediaType([JSON_TYPE, GRAPHQL_TYPE]) === JSON_TYPE
}
