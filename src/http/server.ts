import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expressMiddleware } from '@as-integrations/express5'
import express, { type RequestHandler } from 'express'
import type { Logger } from 'pino'
import { contextOf } from '../api/context.js'
import { LocalApi } from '../api/local-api.js'
import { schemaOf } from '../api/schema.js'
import { sealCursors } from '../api/sealed-cursors.js'
import type { Config } from '../config.js'
import type { Domain } from '../domain.js'
import { SetupError } from '../errors.js'
import { CursorSeal } from '../graphql/cursor-seal.js'
import { PresenceLinks } from '../presence-links/presence-link.js'
import { browserRules } from './browsers.js'
import { graphiqlPage } from './graphiql.js'
import { graphqlServer } from './graphql-server.js'
import { serviceKeyOf } from './local-key.js'
import { onlyGet, PERSON_EXPORT, personExport } from './person-export.js'
import { PRESENCE_PAGE, presencePage } from './presence-page.js'
import { probes } from './probes.js'
import { RateCounts } from './rate-limits.js'
import { answersJson, nothingHere, refusals } from './refusals.js'
import { requestDeadline } from './request-deadline.js'
import { requestLog } from './request-log.js'
import { SignIn } from './sign-in.js'
import { SubscriptionServer } from './subscription-server.js'
import type { Tokens } from './tokens.js'

const LARGEST_BODY = '1mb'

/** A listening server. */
export interface Listening {
  url: string
  /** What it serves, asked from within. */
  api: LocalApi
  stop(): Promise<void>
}

/** What the server takes from the configuration. */
export type ServerConfig = Omit<Config, 'neo4j' | 'identityProvider' | 'mail' | 'logLevel'>

/** Serves the domain over HTTP: GraphQL at /graphql, subscriptions there over WebSockets, GraphiQL at /, probes under /health, people's exports. */
export async function listen(
  config: ServerConfig,
  domain: Domain,
  tokens: Tokens,
  log: Logger,
): Promise<Listening> {
  const app = express()
  app.disable('x-powered-by')
  // Nobody may keep an answer, so that none needs a mark by which to ask whether it has changed.
  app.disable('etag')
  app.set('trust proxy', config.trustedProxies)
  const server = createServer({ requestTimeout: config.requestSeconds * 1000 }, app)
  const counts = new RateCounts(config.rates)
  const signIn = new SignIn(tokens, domain.people, counts)
  const schema = schemaOf(domain)
  sealCursors(schema, new CursorSeal(serviceKeyOf(config)))
  const apollo = graphqlServer(schema, config, counts, server, log)
  const subscriptions = new SubscriptionServer(
    { schema, config, domain, signIn, counts, log },
    app.get('trust proxy fn'),
  )
  subscriptions.attach(server)
  await apollo.start()

  const links = new PresenceLinks(serviceKeyOf(config), config.publicUrl)
  const page = presencePage(domain.presenceLinks, links)

  app.use('/health', probes(domain.status))
  app.use(requestLog(log), ...browserRules(config.corsOrigins))
  app.get('/', ...graphiqlPage())
  app.use(
    '/graphql',
    answersJson,
    requestDeadline(config.requestSeconds),
    signedIn(signIn),
    express.json({ limit: LARGEST_BODY }),
    expressMiddleware(apollo, {
      context: async ({ res: { locals } }) =>
        Object.assign(contextOf(domain, locals.viewer), { entry: locals.entry }),
    }),
  )
  app.all(
    PERSON_EXPORT,
    onlyGet,
    requestDeadline(config.requestSeconds),
    signedIn(signIn),
    personExport(domain.longWork),
  )
  app.route(PRESENCE_PAGE).all(requestDeadline(config.requestSeconds), signedIn(signIn)).get(page).post(page)
  app.use(nothingHere, refusals(log))

  await listening(server, config)
  const { address, port, family } = server.address() as AddressInfo
  return {
    api: new LocalApi(schema, domain),
    url: `http://${family === 'IPv6' ? `[${address}]` : address}:${port}`,
    async stop() {
      await subscriptions.stop()
      await apollo.stop()
    },
  }
}

function signedIn(signIn: SignIn): RequestHandler {
  return async (request, response, next) => {
    response.locals.viewer = await signIn.viewerOf(request)
    next()
  }
}

function listening(server: Server, { host, port }: Pick<Config, 'host' | 'port'>): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const taken = error.code === 'EADDRINUSE'
      reject(
        taken
          ? new SetupError(
              `Port ${port} is in use. Stop the program that listens there, or set PORT to another port.`,
            )
          : error,
      )
    })
    server.listen(port, host, resolve)
  })
}
