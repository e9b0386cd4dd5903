import type { RequestHandler } from 'express'
import { Deadline } from '../deadline.js'

/** Gives each request its time. When that is over, or the client has gone, what it asked for is called off down to Neo4j. */
export function requestDeadline(seconds: number): RequestHandler {
  return (_request, response, next) => {
    const deadline = new Deadline(seconds * 1000)
    response.once('close', () => (response.writableFinished ? deadline.end() : deadline.callOff()))
    deadline.run(next)
  }
}
