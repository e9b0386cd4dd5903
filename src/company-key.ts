import unhomoglyph from 'unhomoglyph'
import { fold } from './text.js'

/** What may stand before or behind the name of a company, as it is typed: folded, without points and strokes. */
const FORMS = `
  sa sas sasu sarl sarlu eurl sci scp scm scop scea selarl selas snc scs sca gie ei eirl
  inc incorporated corp corporation co company ltd limited llc llp lp plc pty pte
  gmbh ggmbh mbh ug ag kg kgaa ohg gbr eg ek
  bv nv vof cv bvba sprl srl spa sapa sl slu sc se
  ab oy oyj as asa aps a/s hb kb
  groupe group gruppe gruppo grupo holding cie compagnie societe ste ets etablissements`
/** What links a company and those who are with it: "Dupont & Cie". */
const AND = '& + et und and y e'

const LOOK_ALIKE_LETTERS = /[\p{L}\p{N}]/gu
const FOREIGN_LETTERS = /(?!\p{ASCII})[\p{L}\p{N}]/gu
/** Letters one by one, as in "S. A. R. L.". */
const SPELLED = /(?<![\p{L}\p{N}])(\p{L})[.\s]+(?=\p{L}(?:[.,\s]|$))/gu
const PUNCTUATION_AT_ENDS = /^[^\p{L}\p{N}&+]+|[^\p{L}\p{N}&+]+$/gu

const forms = new Set(
  FORMS.trim()
    .split(/\s+/)
    .map(form => alike(form.replace('/', ''))),
)
const ands = new Set(AND.split(' ').map(alike))

/**
 * The key by which companies are compared: the same for names that are typed or look alike, whatever punctuation and legal form
 * stands at either end. Never empty for a name that is not.
 */
export function companyKey(name: string): string {
  // Capitals look like others than small letters do, so foreign ones become what they look like before case goes.
  const letters = fold(name.replace(FOREIGN_LETTERS, letter => unhomoglyph(bare(letter))))
  const words = alike(letters.replace(SPELLED, '$1'))
    .split(' ')
    .map(word => word.replace(PUNCTUATION_AT_ENDS, ''))
    .filter(word => word !== '')
  const [first, last] = bounds(words)
  return words.slice(first, last).join(' ') || letters
}

/** Where the name begins and ends among its words: at least one stays that is no form, or else the last that is left. */
function bounds(words: readonly string[]): [number, number] {
  let [first, last] = [0, words.length]
  const isForm = (at: number) => forms.has((words[at] ?? '').replace(/[./]/g, ''))
  const isAnd = (at: number) => ands.has(words[at] ?? '')
  while (last - first > 1 && isForm(last - 1)) {
    last--
    while (last - first > 1 && isAnd(last - 1)) last--
  }
  while (last - first > 1 && isForm(first)) first++
  return [first, last]
}

/** A letter without its accents, and without the font it is of. */
function bare(letter: string): string {
  return letter.normalize('NFKD').replace(/\p{M}/gu, '')
}

/** Folded text with one letter for all that look like it. A capital i is an l to the eye, and its small letter so too here. */
function alike(folded: string): string {
  return folded.replace(LOOK_ALIKE_LETTERS, unhomoglyph).toLowerCase().replaceAll('i', 'l')
}
