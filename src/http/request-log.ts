import { randomUUID } from 'node:crypto'
import type { ApolloServerPlugin } from '@apollo/server'
import type { RequestHandler } from 'express'
import { Kind, type OperationDefinitionNode } from 'graphql'
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
    const given = request.header('x-request-id')
    const id = given && REQUEST_ID.test(given) ? given : randomUUID()
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

/** Notes in the log's entry what an operation asks for and which errors it is answered with. */
export const noteOperation: ApolloServerPlugin<{ entry: LogEntry }> = {
  async requestDidStart({ contextValue: { entry } }) {
    return {
      async didResolveOperation({ operation }) {
        if (operation) entry.asks = rootFields(operation)
      },
      async willSendResponse({ response: { body } }) {
        const errors = body.kind === 'single' ? (body.singleResult.errors ?? []) : []
        entry.codes = [...new Set(errors.map(error => String(error.extensions?.code)))]
        entry.errorIds = errors.flatMap(error => error.extensions?.id ?? [])
      },
    }
  },
}

/** The operation is valid, so its fields are the schema's: no name that a client made up gets into the log. */
function rootFields({ operation, selectionSet }: OperationDefinitionNode): string[] {
  const names = selectionSet.selections.map(selection =>
    selection.kind === Kind.FIELD ? `${operation}.${selection.name.value}` : `${operation}.…`,
  )
  return [...new Set(names)]
}
