import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { ApolloServer } from '@apollo/server'
import { ApolloServerPluginLandingPageDisabled } from '@apollo/server/plugin/disabled'
import { ApolloServerPluginDrainHttpServer } from '@apollo/server/plugin/drainHttpServer'
import { expressMiddleware } from '@as-integrations/express5'
import express, { type NextFunction, type Request, type Response } from 'express'
import type { Logger } from 'pino'
import type { Config } from '../config.js'
import type { Domain } from '../domain.js'
import { BadInput, DomainError, type ErrorCode } from '../errors.js'
import { type Context, contextOf } from '../graphql/context.js'
import { errorFormatter, toClient, unexpected } from '../graphql/errors.js'
import { schemaOf } from '../graphql/schema.js'
import { SetupError } from '../neo4j/local/setup-error.js'
import { graphiqlPage } from './graphiql.js'
import { probes } from './probes.js'
import { signIn } from './sign-in.js'
import type { Tokens } from './tokens.js'

const LARGEST_BODY = '1mb'

/** A listening server. */
export interface Listening {
  url: string
  stop(): Promise<void>
}

/** Serves the domain over HTTP: GraphQL at /graphql, GraphiQL at /, probes under /health. */
export async function listen(
  config: Pick<Config, 'host' | 'port' | 'introspection'>,
  domain: Domain,
  tokens: Tokens,
  log: Logger,
): Promise<Listening> {
  const app = express()
  app.disable('x-powered-by')
  const server = createServer(app)
  const apollo = new ApolloServer<Context>({
    schema: schemaOf(domain),
    introspection: config.introspection,
    includeStacktraceInErrorResponses: false,
    formatError: errorFormatter(log),
    logger: log,
    plugins: [
      ApolloServerPluginDrainHttpServer({ httpServer: server, stopGracePeriodMillis: 2_000 }),
      ApolloServerPluginLandingPageDisabled(),
    ],
  })
  await apollo.start()

  app.use('/health', probes(domain.status))
  app.get('/', graphiqlPage())
  app.use(
    '/graphql',
    async (request: Request, response: Response, next: NextFunction) => {
      response.locals.viewer = await signIn(request, tokens, domain.people)
      next()
    },
    express.json({ limit: LARGEST_BODY }),
    expressMiddleware(apollo, { context: async ({ res }) => contextOf(domain, res.locals.viewer) }),
  )
  app.use((error: unknown, _request: Request, response: Response, next: NextFunction) => {
    if (response.headersSent) return next(error)
    const { status, ...told } = refusal(error, log)
    response.status(status).json({ errors: [told] })
  })

  await listening(server, config)
  const { address, port, family } = server.address() as AddressInfo
  return {
    url: `http://${family === 'IPv6' ? `[${address}]` : address}:${port}`,
    stop: () => apollo.stop(),
  }
}

/** What to answer to a request that does not reach GraphQL. */
function refusal(error: unknown, log: Logger) {
  if (error instanceof DomainError) return { status: STATUS[error.code] ?? 400, ...toClient(error) }
  const status = (error as { status?: unknown }).status
  if (status === 413)
    return { status: 413, ...toClient(new BadInput('body', `The body is larger than ${LARGEST_BODY}.`)) }
  if (typeof status === 'number' && status < 500)
    return { status, ...toClient(new BadInput('body', 'The body is not JSON.')) }
  return { status: 500, ...unexpected(error, log) }
}

const STATUS: Partial<Record<ErrorCode, number>> = { UNAUTHENTICATED: 401, UNAVAILABLE: 503 }

function listening(server: Server, { host, port }: Pick<Config, 'host' | 'port'>): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const taken = error.code === 'EADDRINUSE'
      reject(
        taken
          ? new SetupError(`Port ${port} is taken. Stop what listens there, or set PORT to another.`)
          : error,
      )
    })
    server.listen(port, host, resolve)
  })
}
