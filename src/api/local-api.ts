import { type GraphQLSchema, graphql } from 'graphql'
import type { Domain } from '../domain.js'
import type { PersonId } from '../ids.js'
import type { Viewer } from '../viewer.js'
import { contextOf } from './context.js'

/** Asks the API as somebody. */
export interface Asker {
  /** The data of the answer. @throws the first error where there is any */
  ask<Data>(query: string, variables?: Record<string, unknown>): Promise<Data>
}

/** The API within this process: without the limits of HTTP, and for as long as it takes. */
export class LocalApi {
  constructor(
    private readonly schema: GraphQLSchema,
    private readonly domain: Domain,
  ) {}

  /** As a person asks. */
  async as(person: PersonId): Promise<Asker> {
    return this.asker({ ...(await this.domain.people.asViewer(person)), subject: subjectOf(person) })
  }

  /** As the administrator asks. */
  administrator(): Asker {
    return this.asker({
      subject: subjectOf('administrator'),
      person: null,
      admin: true,
      analyst: false,
      roles: new Map(),
      hidden: new Set(),
      cached: false,
    })
  }

  private asker(viewer: Viewer): Asker {
    return {
      ask: async <Data>(source: string, variableValues: Record<string, unknown> = {}) => {
        const contextValue = contextOf(this.domain, viewer)
        const { data, errors } = await graphql({ schema: this.schema, source, variableValues, contextValue })
        const [error] = errors ?? []
        if (error) throw error.originalError ?? error
        // As it comes over the wire: moments are texts there.
        return JSON.parse(JSON.stringify(data)) as Data
      },
    }
  }
}

function subjectOf(subject: string) {
  return { issuer: 'entregent', subject, email: null, local: true }
}
