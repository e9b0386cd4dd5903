import relay from 'relay-runtime'
import type { ApiClient } from '../client.js'

/** A Relay environment over the API: its store keeps things by their id, and pages by its connections. */
export function environmentOf(client: ApiClient) {
  return new relay.Environment({
    network: relay.Network.create(async ({ text }, variables) => {
      const { data, errors } = await client.post<relay.GraphQLResponse>(text ?? '', variables)
      if (errors) throw Object.assign(new Error(errors[0]?.message), { extensions: errors[0]?.extensions })
      return { data } as relay.GraphQLResponse
    }),
    store: new relay.Store(new relay.RecordSource()),
  })
}
