import { inARow } from './acquaintances.js'
import type { TestApp } from './app.js'
import type { Somebody } from './newcomers.js'

const INTRODUCTION = `introduction {
  id status message messageToTarget outcome createdAt expiresAt
  requester { id } connector { id } target { id }
  history { occurredAt by { id } status text }
}`
const answer = (name: string) =>
  `mutation ($input: ${name[0]?.toUpperCase()}${name.slice(1)}Input!) { ${name}(input: $input) { ${INTRODUCTION} } }`

export const REQUEST = `mutation ($input: RequestIntroductionInput!) { requestIntroduction(input: $input) { ${INTRODUCTION} } }`
export const FORWARD = answer('forwardIntroduction')
export const ACCEPT = answer('acceptIntroduction')
export const DECLINE = answer('declineIntroduction')
export const WITHDRAW = answer('withdrawIntroduction')
export const REPORT = `mutation ($input: ReportIntroductionOutcomeInput!) {
  reportIntroductionOutcome(input: $input) { ${INTRODUCTION} relationship { evidence encounters { nodes { isConfirmed declaredBy { id } } } } }
}`
const SEEN = `query ($id: ID!) { ${INTRODUCTION.replace('introduction', 'introduction(id: $id)')} node(id: $id) { id __typename } }`
const LIST = `query ($roles: [IntroductionRole!], $statuses: [IntroductionStatus!], $first: Int! = 20, $after: String) {
  viewer {
    introductions(roles: $roles, statuses: $statuses, first: $first, after: $after) {
      nodes { id status } totalCount pageInfo { endCursor hasNextPage }
    }
  }
}`

/** Somebody who knows a connector, and somebody else whom the connector knows; the two do not know each other. */
export interface Three {
  requester: Somebody
  connector: Somebody
  target: Somebody
}

export async function threeInARow(
  app: TestApp,
  profiles: Partial<Record<keyof Three, Record<string, unknown>>> = {},
): Promise<Three> {
  const row = await inARow(app, [profiles.requester ?? {}, profiles.connector ?? {}, profiles.target ?? {}])
  const [requester, connector, target] = row as [Somebody, Somebody, Somebody]
  return { requester, connector, target }
}

/** What a request says. */
export function asking({ connector, target }: Pick<Three, 'connector' | 'target'>) {
  return { input: { connectorId: connector.id, targetId: target.id, message: 'We both print.' } }
}

/** The id of a new request. */
export async function requested(three: Three): Promise<string> {
  const { requestIntroduction } = await three.requester.client.ask(REQUEST, asking(three))
  return requestIntroduction.introduction.id
}

/** A request that the connector has forwarded. */
export async function forwarded(three: Three): Promise<string> {
  const introduction = await requested(three)
  await three.connector.client.ask(FORWARD, {
    input: { introductionId: introduction, messageToTarget: 'You will like each other.' },
  })
  return introduction
}

/** A request that the target has accepted. */
export async function accepted(three: Three): Promise<string> {
  const introduction = await forwarded(three)
  await three.target.client.ask(ACCEPT, { input: { introductionId: introduction } })
  return introduction
}

/** The introduction as somebody sees it, by its field and by node; null where they see none. */
export async function seenBy({ client }: Pick<Somebody, 'client'>, id: string) {
  const { introduction, node } = await client.ask(SEEN, { id })
  if ((introduction === null) !== (node === null)) throw new Error('node and introduction disagree.')
  return introduction
}

export async function listOf({ client }: Somebody, variables: Record<string, unknown> = {}) {
  return (await client.ask(LIST, variables)).viewer.introductions
}
