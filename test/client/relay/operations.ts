import { graphql } from 'relay-runtime'

// The compiler reads these and writes what runs into generated/.

export const memberships = graphql`
  query operationsMembershipsQuery($id: ID!, $count: Int!, $cursor: String) {
    person(id: $id) {
      memberships(first: $count, after: $cursor) {
        edges {
          node {
            status
            network {
              name
            }
          }
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  }
`

export const paths = graphql`
  query operationsPathsQuery($to: ID!) {
    introductionPaths(toPersonId: $to) {
      paths {
        canAsk
        people {
          name
        }
      }
      noPath {
        reason
      }
    }
  }
`

export const requestIntroduction = graphql`
  mutation operationsRequestMutation($input: RequestIntroductionInput!) {
    requestIntroduction(input: $input) {
      introduction {
        status
        target {
          name
        }
      }
    }
  }
`
