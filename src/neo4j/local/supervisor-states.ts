import type { Socket } from 'node:net'
import { createInterface } from 'node:readline'
import { z } from 'zod'

/** What a supervisor tells those who hold a connection to it, a line of JSON each. */
const SupervisorState = z.discriminatedUnion('state', [
  z.object({ state: z.literal('starting') }),
  z.object({ state: z.literal('ready'), uri: z.string() }),
  z.object({ state: z.literal('failed'), message: z.string() }),
  /** You are let go, and others still hold it. */
  z.object({ state: z.literal('released') }),
  z.object({ state: z.literal('stopping') }),
  z.object({ state: z.literal('stopped') }),
])
export type SupervisorState = z.infer<typeof SupervisorState>

export const line = (state: SupervisorState): string => `${JSON.stringify(state)}\n`

export type States = AsyncIterator<SupervisorState, undefined>

/** The states as they arrive; ends when the other side closes, throws at a line that is not one. */
export async function* statesFrom(socket: Socket): AsyncGenerator<SupervisorState, undefined> {
  const lines = createInterface({ input: socket })
  // An end that is not an orderly one is an end all the same.
  socket.on('error', () => {}).on('close', () => lines.close())
  for await (const text of lines) yield SupervisorState.parse(JSON.parse(text))
}
