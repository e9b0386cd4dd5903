import { type Options, Presets, SingleBar } from 'cli-progress'

/** Says what the program is doing while somebody waits. */
export interface Progress {
  /** One line: what is being done now. */
  step(text: string): void
  /** Work of known length; `total` counts what `advance` counts. */
  bar(text: string, total: number): Bar
}

export interface Bar {
  /** So many more are done; 1 unless told. */
  advance(by?: number): void
  /** Nothing more will come: the bar is closed where it stands. */
  done(): void
}

/** Writes to stderr, so that stdout stays for answers: bars on a terminal, plain lines elsewhere. */
export function consoleProgress(stream: NodeJS.WriteStream = process.stderr): Progress {
  return {
    step: text => {
      stream.write(`${text}\n`)
    },
    bar: (text, total) =>
      stream.isTTY && total > 0 ? drawnBar(stream, text, total) : lines(stream, text, total),
  }
}

export const silentProgress: Progress = {
  step: () => {},
  bar: () => ({ advance: () => {}, done: () => {} }),
}

function drawnBar(stream: NodeJS.WriteStream, text: string, total: number): Bar {
  const options: Options = { stream, format: `${text} {bar} {value}/{total}`, hideCursor: true }
  const bar = new SingleBar(options, Presets.shades_classic)
  bar.start(total, 0)
  return { advance: (by = 1) => bar.increment(by), done: () => bar.stop() }
}

/** A line at the start, at each quarter and at the end: a log is read, not watched. */
function lines(stream: NodeJS.WriteStream, text: string, total: number): Bar {
  let value = 0
  let quarter = 0
  stream.write(`${text} …\n`)
  const say = () => stream.write(`${text}: ${value}${total > 0 ? ` of ${total}` : ''}\n`)
  return {
    advance: (by = 1) => {
      value += by
      const reached = total > 0 ? Math.min(3, Math.floor((4 * value) / total)) : 0
      if (reached <= quarter) return
      quarter = reached
      if (value < total) say()
    },
    done: say,
  }
}
