import { randomUUID } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import type { ApolloServerPlugin } from '@apollo/server'
import type { RequestHandler } from 'express'
import { type GraphQLFormattedError, Kind, type OperationDefinitionNode } from 'graphql'
import type { Logger } from 'pino'

/** What the log says of one request beside its time and status. Nothing in it comes from a client but ids and fields of the schema. */
export interface LogEntry {
  /** The root fields asked for, such as `query.people`. */
  asks: string[]
  /** The codes of the errors answered. */
  codes: string[]
  /** The numbers under which the log has unexpected errors. */
  errorIds: unknown[]
}

const REQUEST_ID = /^[0-9a-f-]{16,64}$/i

/** Gives each request an id, or keeps the one a proxy gave, and writes one line when it is over. */
export function requestLog(log: Logger): RequestHandler {
  return (request, response, next) => {
    const id = requestId(request)
    const begun = performance.now()
    const entry: LogEntry = { asks: [], codes: [], errorIds: [] }
    response.locals.entry = entry
    response.setHeader('x-request-id', id)
    response.once('close', () => {
      const ms = Math.round(performance.now() - begun)
      const status = response.writableFinished ? response.statusCode : 'gone'
      log.info({ request: id, method: request.method, status, ms, ...entry }, 'request')
    })
    next()
  }
}

/** The id of a request: the one that a proxy gave, or a new one. */
export function requestId({ headers }: IncomingMessage): string {
  const given = headers['x-request-id']
  return typeof given === 'string' && REQUEST_ID.test(given) ? given : randomUUID()
}

/** Notes in the log's entry what an operation asks for and which errors it is answered with. */
export const noteOperation: ApolloServerPlugin<{ entry: LogEntry }> = {
  async requestDidStart({ contextValue: { entry } }) {
    return {
      async didResolveOperation({ operation }) {
        if (operation) entry.asks = rootFields(operation)
      },
      async willSendResponse({ response: { body } }) {
        if (body.kind === 'single') noteErrors(entry, body.singleResult.errors ?? [])
      },
    }
  },
}

/** Notes which errors are answered. */
export function noteErrors(entry: LogEntry, errors: readonly GraphQLFormattedError[]): void {
  entry.codes = [...new Set([...entry.codes, ...errors.map(error => String(error.extensions?.code))])]
  entry.errorIds.push(...errors.flatMap(error => error.extensions?.id ?? []))
}

/** The operation is valid, so its fields are the schema's: no name that a client made up gets into the log. */
export function rootFields({ operation, selectionSet }: OperationDefinitionNode): string[] {
  const names = selectionSet.selections.map(selection =>
    selection.kind === Kind.FIELD ? `${operation}.${selection.name.value}` : `${operation}.…`,
  )
  return [...new Set(names)]
}
