import { Neo4jError } from 'neo4j-driver'
import { Conflict, goneMeanwhile, tookTooLong, Unavailable } from '../errors.js'

const AWAY = new Set(['ServiceUnavailable', 'SessionExpired', 'N/A'])

/** What a failure of the driver or the database means to whoever asked; anything unexpected stays as it is. */
export function meaningOf(failure: unknown): unknown {
  if (!(failure instanceof Neo4jError)) return failure
  const { code } = failure
  if (code.startsWith('Neo.ClientError.Schema.ConstraintValidationFailed'))
    return new Conflict(
      'ALREADY_EXISTS',
      'Somebody else has just created the same thing. Reload before you try again.',
    )
  if (code.startsWith('Neo.ClientError.Transaction.TransactionTimedOut')) return tookTooLong()
  // It was erased between being found and being read or changed.
  if (code.startsWith('Neo.ClientError.Statement.EntityNotFound')) return goneMeanwhile()
  if (AWAY.has(code) || code.startsWith('Neo.TransientError') || code.includes('DatabaseUnavailable'))
    return new Unavailable()
  return failure
}
