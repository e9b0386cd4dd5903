import { HOUR_MS } from '../src/durations.js'
import type { NetworkRecord } from '../src/health/network-record.js'
import type { PersonId } from '../src/ids.js'
import { startOfDay } from '../src/strength/days.js'
import { fold } from '../src/text.js'
import { nameOf, type Table } from './neo4j-import.js'
import { idOf } from './ties.js'

const AT = '2020-01-01T12:00:00Z'
const SERVICES = 40
const MEETS_AT = 12 * HOUR_MS

/** A network's record as the graph holds it, for the bulk import: people are `idOf(0)` to before `idOf(members)`. */
export function tablesOf(record: NetworkRecord, members: number): Table[] {
  return [
    { of: '--nodes=Person', lines: people(record, members) },
    { of: '--nodes=Network', lines: networks(record) },
    { of: '--nodes=Meeting', lines: meetings(record) },
    { of: '--relationships=MEMBER_OF', lines: memberships(record) },
    { of: '--relationships=HELD', lines: held(record) },
    { of: '--relationships=ATTENDED', lines: attendances(record) },
    { of: '--relationships=MET', lines: declarations(record) },
    { of: '--relationships=RECOMMENDED', lines: recommendations(record) },
  ]
}

function* people({ profiles }: NetworkRecord, members: number): Generator<string> {
  yield 'id:ID,name,foldedName,words,profession,foldedProfession,company,needs:string[],offers:string[],purposes:string[],createdAt:datetime,updatedAt:datetime'
  for (let n = 0; n < members; n++) {
    const name = nameOf(n)
    const id = idOf(n) as PersonId
    const { profession, company } = profiles.get(id) ?? { profession: '', company: '' }
    yield [id, name, fold(name), fold(name), profession, profession, company, ...saysOf(n), AT, AT].join(',')
  }
}

/** What somebody needs, offers and comes for: each need is met by one in forty. */
function saysOf(n: number): string[] {
  return [`service ${n % SERVICES}`, `service ${(7 * n + 1) % SERVICES}`, 'BUSINESS']
}

function* networks({ network, elsewhere }: NetworkRecord): Generator<string> {
  yield 'id:ID,name,foldedName,kind,timeZone,createdAt:datetime,updatedAt:datetime'
  for (const id of new Set([network, ...elsewhere.map(one => one.network)]))
    yield `${id},${id},${id},BUSINESS_CLUB,Europe/Paris,${AT},${AT}`
}

function* meetings({ meetings, nextMeeting }: NetworkRecord): Generator<string> {
  yield 'id:ID,title,startsAt:datetime,status,inRoom:int,isAnnounced:boolean,revision:int'
  for (const { id, day, inRoom } of meetings) yield `${id},Meeting,${noon(day)},SETTLED,${inRoom},true,1`
  if (nextMeeting) yield `${nextMeeting.id},Meeting,2100-01-01T12:00:00Z,PLANNED,,true,1`
}

function* memberships({ network, belonging, elsewhere }: NetworkRecord): Generator<string> {
  yield ':START_ID,:END_ID,id,status,role,since:date'
  const all = [...belonging.map(one => ({ ...one, network })), ...elsewhere]
  for (const [n, { person, network, since }] of all.entries())
    yield `${person},${network},${idOf(2 ** 45 + n)},ACTIVE,MEMBER,${startOfDay(since).toISOString().slice(0, 10)}`
}

function* held({ network, meetings, nextMeeting }: NetworkRecord): Generator<string> {
  yield ':START_ID,:END_ID'
  for (const { id } of meetings) yield `${network},${id}`
  if (nextMeeting) yield `${network},${nextMeeting.id}`
}

function* attendances({ meetings, nextMeeting }: NetworkRecord): Generator<string> {
  yield ':START_ID,:END_ID,status,role,basis,counts:boolean,tables:string[],tableSizes:int[]'
  for (const { id, people, tables, tableSizes } of meetings)
    for (const [at, person] of people.entries())
      yield `${person},${id},PRESENT,ATTENDEE,LISTED,true,${(tables[at] ?? []).join(';')},${(tableSizes[at] ?? []).join(';')}`
  for (const person of nextMeeting?.expected ?? [])
    yield `${person},${nextMeeting?.id},EXPECTED,ATTENDEE,,false,,`
}

function* declarations({ declarations }: NetworkRecord): Generator<string> {
  yield ':START_ID,:END_ID,encounter,at:datetime,channel'
  for (const { from, to, encounter, at } of declarations)
    yield `${from},${to},${encounter},${at.toISOString()},IN_PERSON`
}

function* recommendations({ recommendations }: NetworkRecord): Generator<string> {
  yield ':START_ID,:END_ID,id,at:datetime,network'
  for (const [n, { from, to, at, network }] of recommendations.entries())
    yield `${from},${to},${idOf(2 ** 46 + n)},${at.toISOString()},${network ?? ''}`
}

function noon(day: number): string {
  return new Date(startOfDay(day).getTime() + MEETS_AT).toISOString()
}
