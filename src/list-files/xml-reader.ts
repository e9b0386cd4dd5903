import sax from 'sax'
import { UnreadableFile } from './bad-line.js'

/** The attributes of an element, by their names without prefixes. */
export interface XmlAttributes {
  get(name: string): string | undefined
}

/** What happens in an XML text, names without their prefixes. */
export interface XmlEvents {
  open(name: string, attributes: XmlAttributes): void
  close(name: string): void
  text(text: string): void
}

/**
 * Reads XML piece by piece, strictly. Entities beyond those of every XML are refused with the DOCTYPE that would declare them,
 * and so are elements within one another beyond `depth`.
 */
export class XmlReader {
  private readonly parser = sax.parser(true, { position: false })
  private depth = 0

  constructor(events: XmlEvents, depth: number) {
    const { parser } = this
    parser.onopentag = ({ name, attributes }) => {
      if (++this.depth > depth)
        throw new UnreadableFile(`Elements in the file are nested more than ${depth} deep.`)
      events.open(local(name), new Attributes(attributes))
    }
    parser.onclosetag = name => {
      this.depth--
      events.close(local(name))
    }
    parser.ontext = text => events.text(text)
    parser.oncdata = text => events.text(text)
    parser.ondoctype = () => {
      throw new UnreadableFile('The file declares entities of its own, which no spreadsheet does.')
    }
    parser.onerror = error => {
      throw broken(error)
    }
  }

  /** @throws UnreadableFile where the text is no XML, or one that is refused. */
  write(text: string): void {
    this.parser.write(text)
  }

  /** @throws UnreadableFile where something is still open. */
  end(): void {
    this.parser.close()
  }
}

/** Looks at names only when asked: a sheet has millions of cells. */
class Attributes implements XmlAttributes {
  constructor(private readonly all: Record<string, string | sax.QualifiedAttribute>) {}

  get(name: string): string | undefined {
    const { all } = this
    let value = all[name]
    if (value === undefined) for (const full in all) if (local(full) === name) value = all[full]
    return typeof value === 'string' ? value : undefined
  }
}

const local = (name: string) => name.slice(name.indexOf(':') + 1)

const broken = (error: Error) =>
  new UnreadableFile(
    `The file is damaged (${error.message.split('\n')[0]}). Save it anew in the program that it comes from.`,
  )
