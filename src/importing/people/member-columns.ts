import { type Layout, parseMapping } from '../../list-files/list-file.js'
import type { OpenedList } from '../../list-files/opened-list.js'
import { fold } from '../../text.js'
import { type Aliases, mappedByAlias } from '../lists/column-aliases.js'

export const MEMBER_COLUMNS = [
  'network',
  'person',
  'first_name',
  'last_name',
  'person_id',
  'email',
  'phone',
  'profession',
  'company',
  'city',
  'member_since',
  'role',
  'seat',
] as const
export type MemberColumn = (typeof MEMBER_COLUMNS)[number]

/** What member lists in English and French call their columns. */
export const MEMBER_ALIASES: Aliases<MemberColumn> = {
  network: ['reseau', 'club', 'chapter'],
  person: [
    'name',
    'full name',
    'nom complet',
    'nom et prenom',
    'nom prenom',
    'prenom et nom',
    'prenom nom',
    'member',
    'membre',
    'participant',
  ],
  first_name: ['first name', 'given name', 'firstname', 'prenom'],
  last_name: ['last name', 'family name', 'lastname', 'surname', 'nom de famille', 'nom'],
  email: [
    'e-mail',
    'email address',
    'e-mail address',
    'mail',
    'courriel',
    'adresse e-mail',
    'adresse email',
    'adresse mail',
    'e-mail 1 - value',
  ],
  phone: [
    'mobile',
    'mobile phone',
    'portable',
    'telephone',
    'telephone portable',
    'phone number',
    'tel',
    'tel.',
    'gsm',
    'phone 1 - value',
  ],
  profession: [
    'metier',
    'trade',
    'job title',
    'position',
    'occupation',
    'activite',
    'organization title',
    'organization 1 - title',
  ],
  company: [
    'societe',
    'entreprise',
    'company name',
    'organization',
    'organisation',
    'raison sociale',
    'organization name',
    'organization 1 - name',
  ],
  city: ['ville', 'town', 'address 1 - city', 'business city', 'home city'],
  member_since: [
    'adhesion',
    "date d'adhesion",
    'membre depuis',
    'member since',
    'joined',
    'joined on',
    'join date',
    'date joined',
  ],
  role: ['fonction'],
  seat: ['siege'],
}

/** Which of `columns` the list has, under our names or those that lists usually have. @throws UnreadableFile, BadInput. */
export function memberLayout(
  columns: readonly MemberColumn[],
  { names }: OpenedList,
  options: { columns?: readonly string[]; network?: string },
): Layout<MemberColumn> {
  const given = parseMapping(columns, options.columns)
  const parts = mappedByAlias({ columns, mapping: given }, MEMBER_ALIASES, names)
  const has = (column: MemberColumn) => parts.has(column) || names.some(name => fold(name) === column)
  // "Nom" alone is the whole name, beside "Prénom" the family's.
  const family = parts.get('last_name')
  const isWhole = !has('person') && !has('first_name') && family !== undefined && !given.has('last_name')
  if (isWhole) {
    parts.delete('last_name')
    parts.set('person', family)
  }
  const required: MemberColumn[] = has('first_name') || has('last_name') ? [] : ['person']
  if (options.network === undefined) required.push('network')
  return { columns, required, mapping: parts }
}
