import type { LongWork } from '../long-work/long-work.js'
import { longLoader } from '../long-work/long-work.loader.js'
import type { Viewer } from '../viewer.js'
import { HEALTH } from './asked-health.js'

/** The parts of networks' health that one request asks for: those of one network and day are one piece of work. */
export function healthLoaders(work: LongWork, viewer: Viewer) {
  return { health: longLoader(work, HEALTH, viewer) }
}
