import type { GraphQLSchema } from 'graphql'
import type { Id } from '../ids.js'
import type { KeyedRequestService } from '../keyed-requests/keyed-request.service.js'
import type { Context } from './context.js'

/** The mutations that would make a second thing of the same where they are sent again, and what each shows of the one it made. */
const MAKING = {
  createPerson: 'person',
  createNetwork: 'network',
  planMeeting: 'meeting',
  recommendPerson: 'recommendation',
  recommendPersonToEveryone: 'recommendation',
} as const

/** Sent again under its key, a mutation that makes something shows what the first has made, as its sender sees it now. */
export function makeOnceByKey(schema: GraphQLSchema, requests: KeyedRequestService): void {
  const fields = schema.getMutationType()?.getFields() ?? {}
  for (const [name, thing] of Object.entries(MAKING)) {
    const field = fields[name]
    const resolve = field?.resolve
    if (!field || !resolve) throw new Error(`There is no mutation ${name}.`)
    field.resolve = async (source, args, context: Context, info) => {
      if (context.keyed === null) return resolve(source, args, context, info)
      return requests.once<unknown>(
        context.keyed,
        String(info.path.key),
        // Mutations run one after another, so that each finds its own.
        attempt => {
          context.attempt = attempt
          return Promise.resolve(resolve(source, args, context, info))
        },
        async made => {
          const loader: { load(id: Id<string>): Promise<object | null> } = context.loaders[thing]
          return { [thing]: await loader.load(made as Id<string>) }
        },
      )
    }
  }
}
