import type { ErrorRequestHandler, RequestHandler, Response } from 'express'
import type { Logger } from 'pino'
import type { ErrorCode } from '../error-codes.js'
import { BadInput, DomainError, NotFound, RateLimited, Unavailable } from '../errors.js'
import { toClient, unexpected } from '../graphql/errors.js'
import type { LogEntry } from './request-log.js'

const STATUS: Partial<Record<ErrorCode, number>> = {
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  RATE_LIMITED: 429,
  UNAVAILABLE: 503,
}

/** Answers requests that go wrong outside GraphQL. */
export function refusals(log: Logger): ErrorRequestHandler {
  return (error, _request, response, next) => {
    if (response.headersSent) return next(error)
    if (error instanceof DomainError) return refuse(response, error, STATUS[error.code] ?? 400)
    if (error instanceof URIError)
      return refuse(response, new BadInput('path', 'The path must be UTF-8, percent-encoded.'), 400)
    const { status } = error as { status?: unknown }
    if (status === 413)
      return refuse(response, new BadInput('body', 'The request body is too large.'), status)
    if (typeof status === 'number' && status < 500)
      return refuse(response, new BadInput('body', 'The request body must be JSON in UTF-8.'), status)
    const told = unexpected(error, log)
    entryOf(response)?.errorIds.push(told.extensions.id)
    answer(response, 500, told)
  }
}

/** Nothing is served here. */
export const nothingHere: RequestHandler = () => {
  throw new NotFound('path')
}

/** GraphQL answers in JSON alone: told before anything runs. */
export const answersJson: RequestHandler = (request, response, next) => {
  response.setHeader('cache-control', 'no-store')
  if (request.accepts('application/json', 'application/graphql-response+json')) return next()
  refuse(
    response,
    new BadInput(
      'accept',
      'The response is application/graphql-response+json or application/json: accept one of them.',
    ),
    406,
  )
}

/** Answers with an error that a client may know. */
export function refuse(response: Response, error: DomainError, status: number): void {
  if (error.code === 'UNAUTHENTICATED') response.setHeader('www-authenticate', 'Bearer')
  if (error instanceof RateLimited || error instanceof Unavailable)
    response.setHeader('retry-after', error.retryAfterSeconds)
  answer(response, status, toClient(error))
}

function answer(response: Response, status: number, told: { extensions: { code: string } }): void {
  entryOf(response)?.codes.push(told.extensions.code)
  response
    .status(status)
    .setHeader('cache-control', 'no-store')
    .json({ errors: [told] })
}

function entryOf(response: Response): LogEntry | undefined {
  return response.locals.entry
}
