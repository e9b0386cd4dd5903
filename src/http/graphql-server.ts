import type { Server } from 'node:http'
import { ApolloServer, type ApolloServerPlugin } from '@apollo/server'
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled'
import { ApolloServerPluginDisableSuggestions } from '@apollo/server/plugin/disableSuggestions'
import { ApolloServerPluginDrainHttpServer } from '@apollo/server/plugin/drainHttpServer'
import { InMemoryLRUCache } from '@apollo/utils.keyvaluecache'
import type { DocumentNode, GraphQLSchema } from 'graphql'
import type { Logger } from 'pino'
import type { Context } from '../api/context.js'
import type { Config } from '../config.js'
import { BadInput } from '../errors.js'
import { shapeOf } from '../graphql/document-shape.js'
import { errorFormatter } from '../graphql/errors.js'
import { queryLimits } from '../graphql/query-limits.js'
import { idempotencyKey } from './idempotency-key.js'
import { callerOf, type RateCounts } from './rate-limits.js'
import { type LogEntry, noteOperation } from './request-log.js'
import { responseStatus } from './response-status.js'

/** How long the hash of a query stands for it, unless asked for again, in seconds. */
const PERSISTED_FOR = 86_400

/** What is kept of documents, and of persisted queries, as text in bytes; parsed it takes about four times as much. */
const KEPT_BYTES = 4 * 2 ** 20

/** What resolvers know of a request, and what the log will. */
export type ServedContext = Context & { entry: LogEntry }

/** GraphQL over the requests of `server`. */
export function graphqlServer(
  schema: GraphQLSchema,
  config: Pick<Config, 'introspection' | 'queries'>,
  counts: RateCounts,
  server: Server,
  log: Logger,
): ApolloServer<ServedContext> {
  return new ApolloServer<ServedContext>({
    // It would send the signal to itself again, and a second one ends the process before it has stopped in order.
    stopOnTerminationSignals: false,
    schema,
    introspection: config.introspection,
    parseOptions: { maxTokens: config.queries.tokens },
    // Browsers cannot send a bearer token, nor application/json, from another origin without asking first; GET only reads.
    csrfPrevention: false,
    documentStore: new InMemoryLRUCache<DocumentNode>({ maxSize: KEPT_BYTES }),
    cache: new InMemoryLRUCache({ maxSize: KEPT_BYTES }),
    persistedQueries: { ttl: PERSISTED_FOR },
    includeStacktraceInErrorResponses: false,
    formatError: errorFormatter(log),
    logger: log,
    plugins: [
      noteOperation,
      operationRules(counts),
      queryLimits(config.queries),
      idempotencyKey,
      responseStatus,
      // It watches every field, and answers to one person are not to be kept by anybody.
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginDisableSuggestions(),
      ApolloServerPluginDrainHttpServer({ httpServer: server, stopGracePeriodMillis: 2_000 }),
      ApolloServerPluginLandingPageDisabled(),
    ],
  })
}

/**
 * HTTP carries no subscriptions, and only so many mutations; without a token all of them are refused anyway. A mutation is judged
 * by its sender's rights at the moment.
 */
function operationRules(counts: RateCounts): ApolloServerPlugin<ServedContext> {
  return {
    async requestDidStart({ contextValue }) {
      return {
        async didResolveOperation({ operation, document }) {
          if (operation?.operation === 'subscription')
            throw new BadInput(
              'operationName',
              'Subscriptions are not served over HTTP. Use WebSocket (graphql-ws).',
            )
          const { subject, cached } = contextValue.viewer
          if (operation?.operation !== 'mutation' || !subject) return
          await counts.mutations(callerOf(subject), shapeOf(operation, document).fields)
          if (cached) await contextValue.refresh()
        },
      }
    },
  }
}
