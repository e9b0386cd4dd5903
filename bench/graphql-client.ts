/** Queries the service over HTTP, as anybody would, with one token. */
export class GraphQLClient {
  constructor(
    private readonly url: string,
    private readonly token: string,
  ) {}

  /** The data of the answer. @throws Error where the service refuses. */
  async ask<Data>(query: string, variables: Record<string, unknown>): Promise<Data> {
    const response = await fetch(`${this.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${this.token}` },
      body: JSON.stringify({ query, variables }),
    })
    const { data, errors } = (await response.json()) as { data?: Data; errors?: { message: string }[] }
    if (!data || errors)
      throw new Error(`The service answered with an error: ${errors?.[0]?.message ?? response.status}`)
    return data
  }
}
