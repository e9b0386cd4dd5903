import {
  type DocumentNode,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isLeafType,
  isListType,
  type OperationDefinitionNode,
} from 'graphql'
// Its other build loads a second copy of graphql-js, which does not know this schema's types.
import { type ComplexityEstimatorArgs, getComplexity } from 'graphql-query-complexity/cjs'
import { LARGEST_PAGE } from '../paging.js'

/** What a list without a page size is taken to hold. */
const USUAL_LIST = 5

/**
 * What takes about as long to work out as so many things take to be read, by the first answer for a club of the sample region:
 * bench/RESULTS.md has what the largest take.
 */
const LONG: Readonly<Record<string, number>> = {
  'Person.peopleToMeet': 1_000,
  'Meeting.matches': 1_000,
  'Network.health': 1_000,
  'Query.duplicateSuggestions': 1_000,
}

/** An operation of a document, with its variables as the client sent them. */
export interface Asked {
  document: DocumentNode
  operation: OperationDefinitionNode
  variables: Record<string, unknown>
}

/**
 * The most things that an answer can hold: one for each object, more for what takes long, times the page size of every list around it.
 * @throws GraphQLError where a variable or an argument is not of its type.
 */
export function costOf(schema: GraphQLSchema, { document, operation, variables }: Asked): number {
  return getComplexity({
    schema,
    query: document,
    variables,
    operationName: operation.name?.value,
    estimators: [({ childComplexity, ...place }) => ownCost(place) + itemsOf(place) * childComplexity],
  })
}

type Place = Omit<ComplexityEstimatorArgs, 'childComplexity'>

function ownCost({ field, type }: Place): number {
  const long = LONG[`${type.name}.${field.name}`]
  if (long !== undefined) return long
  return isLeafType(getNamedType(field.type)) ? 0 : 1
}

function itemsOf({ field, type, args }: Place): number {
  // Beyond the largest page the field refuses by itself, so its cost need not grow on.
  const asked: unknown = args.first ?? args.limit ?? args.months
  if (typeof asked === 'number') return Math.min(Math.max(asked, 1), LARGEST_PAGE)
  const ids: unknown = args.ids ?? args.toPersonIds
  if (Array.isArray(ids)) return Math.min(ids.length, LARGEST_PAGE)
  // The page size stands at the field that gives the connection.
  if (type.name.endsWith('Connection')) return 1
  return isListType(getNullableType(field.type)) ? USUAL_LIST : 1
}
