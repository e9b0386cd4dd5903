import { readdirSync, readFileSync } from 'node:fs'

/** Moving what somebody has to another profile of theirs, and back, makes nothing new, and names no type. */
const texts = readdirSync('cypher', { recursive: true, encoding: 'utf8' })
  .filter(file => /^(?!migrations|rules)[\w-]+\/.*\.cypher$/.test(file))
  .map(
    file =>
      [
        file.replace(/\.cypher$/, ''),
        readFileSync(`cypher/${file}`, 'utf8').replace(/^\/\/.*$/gm, ''),
      ] as const,
  )

/** The queries that make a node of this label, or a relationship of this type. */
const writersOf = (kind: string) =>
  texts
    .filter(([, text]) => new RegExp(`\\b(CREATE|MERGE)\\b[^\\n]*:${kind}\\b`).test(text))
    .map(([name]) => name)

test.each([
  ['Person', ['people/create']],
  ['Network', ['networks/create']],
  ['MEMBER_OF', ['memberships/add']],
  ['Meeting', ['meetings/create']],
  // An attendee whose data were erased stays on the list, without a name.
  ['ATTENDED', ['attendances/set', 'data-subject-requests/leave-anonymous-attendees']],
  ['MET', ['encounters/declare']],
  ['RECOMMENDED', ['recommendations/create']],
])('whichever way it comes in, %s is written by one query', (kind, writers) => {
  expect(writersOf(kind).toSorted()).toEqual(writers)
})
