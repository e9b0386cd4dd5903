import {
  createSourceEventStream,
  type ExecutionArgs,
  execute,
  type GraphQLError,
  type GraphQLFormattedError,
  type GraphQLSchema,
  getOperationAST,
} from 'graphql'
import { CloseCode, makeServer, type SubscribePayload } from 'graphql-ws'
import type { Logger } from 'pino'
import { type Context, contextOf } from '../api/context.js'
import type { Config } from '../config.js'
import { Deadline } from '../deadline.js'
import type { Domain } from '../domain.js'
import { DAY_MS } from '../durations.js'
import { DomainError, TooCostly, Unauthenticated } from '../errors.js'
import { Answers } from '../graphql/answers.js'
import { subscriptionAsked } from '../graphql/asked-subscription.js'
import { errorFormatter, wrapped } from '../graphql/errors.js'
import type { Caller, RateCounts } from './rate-limits.js'
import { type LogEntry, noteErrors, rootFields } from './request-log.js'
import type { SignIn } from './sign-in.js'
import type { Socket } from './socket.js'

/** Clients that have not authenticated within this time are disconnected. */
const SIGN_IN_WITHIN_MS = 5_000
const MOST_SUBSCRIPTIONS = 10
/** So long at most a connection stays; its client comes again. */
const LONGEST_STAY_MS = DAY_MS
/** As WebSocket names them: the client may come again later; something went wrong here. */
const TRY_AGAIN_LATER = 1013
const FAULT = 1011

/** What all subscribers are served from. */
export interface Served {
  readonly schema: GraphQLSchema
  readonly config: Pick<Config, 'queries' | 'requestSeconds'>
  readonly domain: Domain
  readonly signIn: SignIn
  readonly counts: RateCounts
  readonly log: Logger
  /** Lets one more connection of this caller in; the answer lets it go. @throws TooCostly */
  enter(caller: Caller): () => void
}

/** A client that speaks graphql-ws: signs in with its connection_init, then subscribes. */
export class Subscriber {
  /** What the log will say of it. */
  readonly entry: LogEntry = { asks: [], codes: [], errorIds: [] }
  private readonly format: ReturnType<typeof errorFormatter>
  private known: { authorization: string; caller: Caller } | null = null

  constructor(
    private readonly socket: Socket,
    private readonly address: Caller,
    private readonly served: Served,
  ) {
    this.format = errorFormatter(served.log)
  }

  /** Answers whatever comes in, until the connection closes. */
  serve(): void {
    const server = makeServer({
      connectionInitWaitTimeout: SIGN_IN_WITHIN_MS,
      onConnect: ({ connectionParams }) => this.signsIn(connectionParams),
      onSubscribe: ({ subscriptions }, _id, payload) =>
        this.subscribes(payload, Object.keys(subscriptions).length),
      subscribe: args => this.answersTo(args),
      onNext: (_context, _id, _payload, _args, { errors, ...result }) => ({
        ...result,
        ...(errors ? { errors: this.told(errors) } : {}),
      }),
      onError: (_context, _id, _payload, errors) => this.told(errors),
    })
    const closed = server.opened(
      {
        protocol: this.socket.protocol,
        send: text => this.socket.send(text),
        close: (code = FAULT, reason = '') => this.socket.close(code, reason),
        onMessage: answer => this.socket.onMessage(text => answer(text).catch(error => this.fails(error))),
      },
      {},
    )
    this.socket.onClose(code => closed(code, '').catch(error => this.fails(error)))
  }

  /** False sends the client away without a word about why. */
  private async signsIn(params: Readonly<Record<string, unknown>> = {}): Promise<boolean> {
    try {
      const authorization = params.authorization ?? params.Authorization
      if (typeof authorization !== 'string') throw new Unauthenticated()
      const { caller, until } = await this.inTime(() =>
        this.served.signIn.signIn(authorization, this.address),
      )
      this.socket.onClose(this.served.enter(caller))
      this.staysUntil(until)
      this.known = { authorization, caller }
      return true
    } catch (error) {
      const [told] = this.told([wrapped(error)])
      if (error instanceof DomainError && !(error instanceof Unauthenticated))
        this.socket.close(TRY_AGAIN_LATER, told?.message ?? '')
      return false
    }
  }

  private staysUntil(until: Date): void {
    const ms = Math.min(until.getTime() - Date.now(), LONGEST_STAY_MS)
    const timer = setTimeout(() => this.sendAway(), ms).unref()
    this.socket.onClose(() => clearTimeout(timer))
  }

  private async subscribes(
    payload: SubscribePayload,
    open: number,
  ): Promise<ExecutionArgs | readonly GraphQLError[]> {
    try {
      await this.served.counts.request(this.identity().caller)
      if (open > MOST_SUBSCRIPTIONS)
        throw new TooCostly(
          'SUBSCRIPTIONS',
          `A connection may have at most ${MOST_SUBSCRIPTIONS} subscriptions. Complete one first.`,
          {
            cost: open,
            limit: MOST_SUBSCRIPTIONS,
          },
        )
      const { schema, config } = this.served
      const asked = subscriptionAsked(schema, payload, config.queries)
      if (!('document' in asked)) return asked
      this.note(asked)
      return { ...asked, contextValue: await this.inTime(() => this.contextNow()) }
    } catch (error) {
      return [wrapped(error)]
    }
  }

  private async answersTo(args: ExecutionArgs) {
    const events = await createSourceEventStream(args)
    if (!(Symbol.asyncIterator in events)) return events
    return new Answers(
      events[Symbol.asyncIterator](),
      event => this.answer(args, event),
      () => this.socket.arrived(),
    )
  }

  /** What the subscription comes to for an event, as a request of this moment would have it. */
  private async answer(args: ExecutionArgs, rootValue: unknown) {
    return this.inTime(async () => execute({ ...args, rootValue, contextValue: await this.contextNow() }))
  }

  /** Does what takes as long as a request may take. */
  private async inTime<T>(work: () => Promise<T>): Promise<T> {
    const deadline = new Deadline(this.served.config.requestSeconds * 1000)
    try {
      return await deadline.run(work)
    } finally {
      deadline.end()
    }
  }

  private async contextNow(): Promise<Context> {
    const { signIn, domain } = this.served
    try {
      return contextOf(domain, await signIn.viewerNow(this.identity().authorization))
    } catch (error) {
      if (error instanceof Unauthenticated) this.sendAway()
      throw error
    }
  }

  private identity() {
    if (this.known === null) throw new Unauthenticated()
    return this.known
  }

  private sendAway(): void {
    this.socket.close(CloseCode.Forbidden, 'Forbidden')
  }

  private note({ document, operationName }: ExecutionArgs): void {
    const operation = getOperationAST(document, operationName)
    if (operation) this.entry.asks = [...new Set([...this.entry.asks, ...rootFields(operation)])]
  }

  private told(errors: readonly GraphQLError[]): GraphQLFormattedError[] {
    const told = errors.map(error => this.format(error.toJSON(), error))
    noteErrors(this.entry, told)
    return told
  }

  private fails(error: unknown): void {
    this.told([wrapped(error)])
    this.socket.close(FAULT, '')
  }
}
