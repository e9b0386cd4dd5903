import { type Logger, pino } from 'pino'
import type { Config } from './config.js'

/** The log: JSON lines on standard error, so that commands can print answers on standard output. */
export function loggerOf(
  config: Pick<Config, 'logLevel'>,
  destination: { write(line: string): void } = pino.destination(2),
): Logger {
  const withMessages = config.logLevel === 'debug'
  return pino(
    { level: config.logLevel, serializers: { err: error => told(error, withMessages) } },
    destination,
  )
}

/**
 * Where an error came from. Its message may quote what somebody sent or what the graph holds about them, so it is in the log only
 * where that was asked for.
 */
function told(error: unknown, withMessages: boolean) {
  if (!(error instanceof Error)) return { type: typeof error }
  const { code } = error as { code?: unknown }
  return {
    type: error.constructor.name,
    ...(typeof code === 'string' ? { code } : {}),
    ...(withMessages ? { message: error.message } : {}),
    at: error.stack?.split('\n').filter(line => /^\s+at /.test(line)),
  }
}
