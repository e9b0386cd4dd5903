import type { TypedDocumentString } from './generated/graphql.js'
import type { Refusal } from './refusal.js'

/** What came of an operation: its data, or why it was refused. */
export type Outcome<Data> = { data: Data; refusal: null } | { data: Data | null; refusal: Refusal }

/** A front end's way to the API: typed by its operations, and in a hundred lines less than most. */
export class ApiClient {
  constructor(
    private readonly url: string,
    private readonly token: string,
  ) {}

  async run<Data, Variables>(
    document: TypedDocumentString<Data, Variables>,
    ...[variables]: Variables extends Record<string, never> ? [] : [Variables]
  ): Promise<Outcome<Data>> {
    const { data, errors } = await this.post<Data>(document.toString(), variables)
    const [error] = errors ?? []
    if (error) return { data: data ?? null, refusal: error.extensions }
    if (data === undefined || data === null) throw new Error('An answer without errors has data.')
    return { data, refusal: null }
  }

  /** The answer as it comes. */
  async post<Data>(query: string, variables?: unknown): Promise<Answer<Data>> {
    const response = await fetch(`${this.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${this.token}` },
      body: JSON.stringify({ query, variables }),
    })
    return (await response.json()) as Answer<Data>
  }
}

interface Answer<Data> {
  data?: Data | null
  errors?: { message: string; extensions: Refusal }[]
}
