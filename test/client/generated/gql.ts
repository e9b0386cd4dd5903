/* eslint-disable */
import * as types from './graphql.js';



/**
 * Map of all GraphQL operations in the project.
 *
 * This map has several performance disadvantages:
 * 1. It is not tree-shakeable, so it will include all operations in the project.
 * 2. It is not minifiable, so the string of a GraphQL query will be multiple times inside the bundle.
 * 3. It does not support dead code elimination, so it will add unused operations.
 *
 * Therefore it is highly recommended to use the babel or swc plugin for production.
 * Learn more about it here: https://the-guild.dev/graphql/codegen/plugins/presets/preset-client#reducing-bundle-size
 */
type Documents = {
    "\n  query Viewer {\n    viewer {\n      scopes\n      person {\n        id\n        name\n        isViewer\n      }\n    }\n  }\n": typeof types.ViewerDocument,
    "\n  query People($search: String, $after: String) {\n    people(search: $search, first: 2, after: $after) {\n      nodes {\n        id\n        name\n        distanceFromViewer\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": typeof types.PeopleDocument,
    "\n  query Paths($to: ID!) {\n    introductionPaths(toPersonId: $to, maxHops: 2) {\n      paths {\n        canAsk\n        score\n        people {\n          id\n          name\n        }\n      }\n      noPath {\n        reason\n      }\n    }\n  }\n": typeof types.PathsDocument,
    "\n  mutation RequestIntroduction($input: RequestIntroductionInput!) {\n    requestIntroduction(input: $input) {\n      introduction {\n        id\n        status\n        connector {\n          name\n        }\n      }\n    }\n  }\n": typeof types.RequestIntroductionDocument,
    "\n  mutation JoinNetwork($input: JoinNetworkInput!) {\n    joinNetwork(input: $input) {\n      membership {\n        status\n      }\n    }\n  }\n": typeof types.JoinNetworkDocument,
};
const documents: Documents = {
    "\n  query Viewer {\n    viewer {\n      scopes\n      person {\n        id\n        name\n        isViewer\n      }\n    }\n  }\n": types.ViewerDocument,
    "\n  query People($search: String, $after: String) {\n    people(search: $search, first: 2, after: $after) {\n      nodes {\n        id\n        name\n        distanceFromViewer\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": types.PeopleDocument,
    "\n  query Paths($to: ID!) {\n    introductionPaths(toPersonId: $to, maxHops: 2) {\n      paths {\n        canAsk\n        score\n        people {\n          id\n          name\n        }\n      }\n      noPath {\n        reason\n      }\n    }\n  }\n": types.PathsDocument,
    "\n  mutation RequestIntroduction($input: RequestIntroductionInput!) {\n    requestIntroduction(input: $input) {\n      introduction {\n        id\n        status\n        connector {\n          name\n        }\n      }\n    }\n  }\n": types.RequestIntroductionDocument,
    "\n  mutation JoinNetwork($input: JoinNetworkInput!) {\n    joinNetwork(input: $input) {\n      membership {\n        status\n      }\n    }\n  }\n": types.JoinNetworkDocument,
};

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Viewer {\n    viewer {\n      scopes\n      person {\n        id\n        name\n        isViewer\n      }\n    }\n  }\n"): typeof import('./graphql.js').ViewerDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query People($search: String, $after: String) {\n    people(search: $search, first: 2, after: $after) {\n      nodes {\n        id\n        name\n        distanceFromViewer\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n"): typeof import('./graphql.js').PeopleDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Paths($to: ID!) {\n    introductionPaths(toPersonId: $to, maxHops: 2) {\n      paths {\n        canAsk\n        score\n        people {\n          id\n          name\n        }\n      }\n      noPath {\n        reason\n      }\n    }\n  }\n"): typeof import('./graphql.js').PathsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RequestIntroduction($input: RequestIntroductionInput!) {\n    requestIntroduction(input: $input) {\n      introduction {\n        id\n        status\n        connector {\n          name\n        }\n      }\n    }\n  }\n"): typeof import('./graphql.js').RequestIntroductionDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation JoinNetwork($input: JoinNetworkInput!) {\n    joinNetwork(input: $input) {\n      membership {\n        status\n      }\n    }\n  }\n"): typeof import('./graphql.js').JoinNetworkDocument;


export function graphql(source: string) {
  return (documents as any)[source] ?? {};
}
