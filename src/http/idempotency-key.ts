import type { ApolloServerPlugin } from '@apollo/server'
import type { Context } from '../api/context.js'
import { declaredVariables } from '../graphql/declared-variables.js'
import { keyedRequest } from '../keyed-requests/keyed-request.js'

/** Tells mutations the `Idempotency-Key` that they were sent with. What is not signed in changes nothing. @throws BadInput */
export const idempotencyKey: ApolloServerPlugin<Context> = {
  async requestDidStart({ contextValue }) {
    return {
      async didResolveOperation({ operation, operationName, source, request }) {
        const header = request.http?.headers.get('idempotency-key')
        const { subject, person } = contextValue.viewer
        if (operation?.operation !== 'mutation' || header === undefined || !subject) return
        const variables = declaredVariables(operation, request.variables ?? {})
        contextValue.keyed = keyedRequest(header, subject, person, [source, operationName, variables])
      },
    }
  },
}
