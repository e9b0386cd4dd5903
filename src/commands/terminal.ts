import { createInterface, type Interface } from 'node:readline'

/** Where somebody sits who can be asked. */
export interface Terminal {
  say(lines: readonly string[]): void
  /** Null where they have gone. */
  ask(question: string): Promise<string | null>
}

/** The terminal of this command; what was typed ahead answers the next question. */
class CommandTerminal implements Terminal {
  private lines: Interface | undefined
  private readonly typed: string[] = []
  private isGone = false
  private waiting: ((line: string | null) => void) | undefined

  say(texts: readonly string[]): void {
    console.log(texts.join('\n'))
  }

  ask(question: string): Promise<string | null> {
    const lines = this.opened()
    lines.setPrompt(question)
    lines.prompt()
    const ahead = this.typed.shift()
    if (ahead !== undefined || this.isGone) return Promise.resolve(ahead ?? null)
    return new Promise(resolve => {
      this.waiting = resolve
    })
  }

  close(): void {
    this.lines?.close()
  }

  private opened(): Interface {
    if (this.lines) return this.lines
    const lines = createInterface({ input: process.stdin, output: process.stdout })
    lines.on('line', line => {
      if (this.waiting) this.answer(line)
      else this.typed.push(line)
    })
    lines.once('close', () => {
      this.isGone = true
      this.answer(null)
    })
    // Who interrupts the command wants it ended, not its question.
    lines.once('SIGINT', () => {
      lines.close()
      process.kill(process.pid, 'SIGINT')
    })
    this.lines = lines
    return lines
  }

  private answer(line: string | null): void {
    const waiting = this.waiting
    this.waiting = undefined
    waiting?.(line)
  }
}

/** Does `work` with whoever sits at the terminal of this command, if somebody does. */
export async function atTerminal<T>(work: (terminal: Terminal | null) => Promise<T>): Promise<T> {
  if (!process.stdin.isTTY || !process.stdout.isTTY) return work(null)
  const terminal = new CommandTerminal()
  try {
    return await work(terminal)
  } finally {
    terminal.close()
  }
}
