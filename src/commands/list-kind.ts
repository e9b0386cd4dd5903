import { createInterface } from 'node:readline/promises'
import { SetupError } from '../errors.js'
import { addressBookOf, kindsOfHeader, LIST_KINDS, type ListKind } from '../importing/list-kinds.js'
import type { OpenedList } from '../list-files/opened-list.js'

/**
 * What the list of the file at `path` is: what its header says or, where it may be several kinds, what a person at the terminal says.
 * @throws SetupError where it is of no kind, and where nobody can be asked
 */
export async function foundKind(
  path: string,
  { names: columns }: OpenedList,
  given: { date?: string; column: readonly string[] },
): Promise<ListKind> {
  const book = addressBookOf(columns)
  if (book !== null)
    throw new SetupError(
      `${path} is ${book}: whom one person knows, not who belongs to a network. If all of them are members of one, say so with --as members and --network. Else they take it into their own address book with importContacts.`,
    )
  const kinds = kindsOfHeader(columns, { date: given.date, columns: given.column })
  const [kind, ...others] = kinds
  if (kind && others.length === 0) return kind
  const question = kind
    ? `${path} may be ${listed(kinds)}.`
    : `${path}: no column says whom the list is about. Map one with --column person=NAME, or say with --as what the list is.`
  if (!kind) throw new SetupError(question)
  const choices = kinds.map(one => `--as ${one}`).join(' or ')
  if (!process.stdin.isTTY || !process.stdout.isTTY)
    throw new SetupError(`${question} Say which with ${choices}.`)
  const terminal = createInterface({ input: process.stdin, output: process.stdout })
  try {
    const answer = (await terminal.question(`${question} Which (${kinds.join(', ')})? `)).trim()
    const chosen = kinds.find(one => one === answer)
    if (!chosen) throw new SetupError(`"${answer}" is not one of these. Say which with ${choices}.`)
    return chosen
  } finally {
    terminal.close()
  }
}

const listed = (kinds: readonly ListKind[]) => kinds.map(kind => LIST_KINDS[kind]).join(' or ')
