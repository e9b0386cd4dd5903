import { graphql } from './generated/gql.js'

/** What the page asks first: who am I? */
export const VIEWER = graphql(`
  query Viewer {
    viewer {
      scopes
      person {
        id
        name
        isViewer
      }
    }
  }
`)

export const PEOPLE = graphql(`
  query People($search: String, $after: String) {
    people(search: $search, first: 2, after: $after) {
      nodes {
        id
        name
        distanceFromViewer
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`)

export const PATHS = graphql(`
  query Paths($to: ID!) {
    introductionPaths(toPersonId: $to, maxHops: 2) {
      paths {
        canAsk
        score
        people {
          id
          name
        }
      }
      noPath {
        reason
      }
    }
  }
`)

export const REQUEST_INTRODUCTION = graphql(`
  mutation RequestIntroduction($input: RequestIntroductionInput!) {
    requestIntroduction(input: $input) {
      introduction {
        id
        status
        connector {
          name
        }
      }
    }
  }
`)

export const JOIN_NETWORK = graphql(`
  mutation JoinNetwork($input: JoinNetworkInput!) {
    joinNetwork(input: $input) {
      membership {
        status
      }
    }
  }
`)
