import { renderGraphiQL } from '@graphql-yoga/render-graphiql'
import type { RequestHandler } from 'express'

const WELCOME = `# Welcome to Entregent.
# Put your token under "Headers": { "authorization": "Bearer …" }
# entregent token --person ID prints one.

query Start {
  service { version people relationships }
  viewer { id name }
}
`

/** GraphiQL, served whole from its package: no other host is asked for anything. */
export function graphiqlPage(): RequestHandler {
  const page = renderGraphiQL({ endpoint: '/graphql', title: 'Entregent', defaultQuery: WELCOME })
  return (_request, response) => {
    response.type('html').send(page)
  }
}
