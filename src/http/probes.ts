import { Router } from 'express'
import type { StatusService } from '../status.js'

/** /health/live: the process answers. /health/ready: so does its database. */
export function probes(status: StatusService): Router {
  const router = Router()
  router.get('/live', (_request, response) => {
    response.json({ live: true })
  })
  router.get('/ready', async (_request, response) => {
    const ready = await status.status().then(
      () => true,
      () => false,
    )
    response.status(ready ? 200 : 503).json({ ready })
  })
  return router
}
