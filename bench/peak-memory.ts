/** Preloaded into a process that is measured (`--import`): at its end it tells the most memory that it has had. */
import { writeSync } from 'node:fs'

const STDERR = 2
process.on('exit', () => writeSync(STDERR, `\npeak memory: ${process.resourceUsage().maxRSS} kB\n`))
