import cors from 'cors'
import type { RequestHandler } from 'express'
import helmet from 'helmet'

/** What browsers are told: this is no page, nothing may frame or load it, and which other origins may ask. */
export function browserRules(corsOrigins: string[]): RequestHandler[] {
  return [
    helmet({
      contentSecurityPolicy: {
        useDefaults: false,
        directives: { defaultSrc: ["'none'"], frameAncestors: ["'none'"] },
      },
    }),
    // Tokens travel in a header that only a page's own script sets, never in cookies: so no credentials are allowed for.
    cors({
      origin: corsOrigins.length > 0 ? corsOrigins : false,
      methods: ['GET', 'POST'],
      allowedHeaders: ['authorization', 'content-type', 'idempotency-key', 'x-request-id'],
      exposedHeaders: ['x-request-id', 'retry-after'],
      maxAge: 3_600,
    }),
  ]
}
