import { createHash } from 'node:crypto'
import { renderGraphiQL } from '@graphql-yoga/render-graphiql'
import type { RequestHandler } from 'express'
import helmet from 'helmet'

const WELCOME = `# Welcome to Entregent.
# Put your token under "Headers": { "authorization": "Bearer …" }
# entregent token --person ID prints one.

query Start {
  service { version }
  viewer { person { id name } }
}
`

/** GraphiQL, served whole from its package: no other host is asked for anything, and no script but its own runs. */
export function graphiqlPage(): RequestHandler[] {
  const page = renderGraphiQL({
    endpoint: '/graphql',
    subscriptionsProtocol: 'WS',
    title: 'Entregent',
    defaultQuery: WELCOME,
  })
  return [
    helmet.contentSecurityPolicy({
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: scriptsOf(page),
        // The editor makes its workers out of its own script, and its styles as it goes.
        workerSrc: ['blob:'],
        styleSrc: ["'unsafe-inline'"],
        imgSrc: ['data:'],
        fontSrc: ['data:'],
        connectSrc: ["'self'"],
        baseUri: ["'none'"],
        formAction: ["'none'"],
        frameAncestors: ["'none'"],
      },
    }),
    (_request, response) => {
      response.type('html').send(page)
    },
  ]
}

/** The scripts within a page, as a content security policy names them. */
function scriptsOf(page: string): string[] {
  return [...page.matchAll(/<script>(.*?)<\/script>/gs)].map(
    ([, script = '']) => `'sha256-${createHash('sha256').update(script).digest('base64')}'`,
  )
}
