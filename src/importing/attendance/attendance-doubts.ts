import { addTo } from '../../grouping.js'
import { nameKey } from '../../person-name.js'
import { fold } from '../../text.js'
import type { DecidedPerson } from '../decisions/decided-people.js'
import { type Doubt, type DoubtfulPlace, doubtfulPlaces, onLine } from '../decisions/doubt.js'
import type { DatedProfile } from '../people/listed-person.js'
import type { Said } from './attendance-answers.js'
import type { Recognition } from './attendance-recognition.js'
import { mayBeOthers } from './told-twice.js'

/** Somebody as some lines tell them. */
export interface ToldOn {
  readonly told: DatedProfile
  readonly lines: readonly number[]
}

/** Nobody is lost where a meeting's list may name two of one name, or at one address. */
export function doubtOthers(said: ReadonlyMap<DatedProfile, Said>, recognition: Recognition): void {
  const ways = new Map<string, ToldOn[]>()
  for (const [told, { lines }] of said)
    if (isTaken(told.key, recognition) && !isSaidToBeAnother(recognition.decided(told.key)))
      addTo(ways, recognition.who(told.key), { told, lines })
  const isSure = ({ key }: DatedProfile) => recognition.decided(key) !== undefined
  for (const ofOne of ways.values())
    if (ofOne.length > 1)
      for (const { told, doubt } of mayBeOthers(ofOne, nameKey, isSure))
        if (!isSure(told)) recognition.doubtsPerson(told.key, doubt)
}

/** In a register each line is another member: what is in doubt where several are one person, unless that was decided. */
export function doubtTwice(people: Iterable<ToldOn>, recognition: Recognition): DoubtfulPlace[] {
  const byWho = new Map<string, ToldOn[]>()
  for (const one of people)
    if (!isSaidToBeAnother(recognition.decided(one.told.key)))
      addTo(byWho, recognition.who(one.told.key), one)
  return [...byWho.values()].flatMap(ofOne => {
    const open = ofOne.filter(({ told }) => recognition.decided(told.key) === undefined)
    const lines = [...new Set(ofOne.flatMap(one => one.lines))].toSorted((one, other) => one - other)
    if (lines.length < 2 || open.length === 0) return []
    const why = `Lines ${lines.join(', ')} seem to be one person. Tell two people apart by email or person_id, or leave one line.`
    const places = openPlaces(ofOne, why).filter(({ line }) => open.some(one => one.lines.includes(line)))
    for (const { told } of open) recognition.doubtsPerson(told.key, { why, mayBe: [] })
    return places
  })
}

/** What is in doubt where lines have one person at two tables of a meeting; nothing where they differ in other ways. */
export function doubtTables(ofOne: readonly ToldOn[], { answer, others }: Said): DoubtfulPlace[] {
  const tables = [answer, ...(others ?? [])].flatMap(({ table }) => (table === null ? [] : fold(table)))
  if (new Set(tables).size < 2) return []
  return openPlaces(ofOne, 'This person is at several tables of one meeting, or these are several people.')
}

/** What is in doubt about people, each once with all of their lines; `perLine` holds what is told line by line. */
export function doubtsIn(
  people: Iterable<ToldOn>,
  recognition: Recognition,
  perLine: readonly DoubtfulPlace[],
): DoubtfulPlace[] {
  const told = new Set(perLine.map(({ line }) => line))
  const byKey = new Map<DatedProfile, { doubt: Doubt; lines: Set<number> }>()
  for (const { told, lines } of people) {
    const doubt = recognition.doubtOf(told.key)
    if (!doubt) continue
    const there = byKey.get(told) ?? { doubt, lines: new Set() }
    byKey.set(told, there)
    for (const line of lines) there.lines.add(line)
  }
  const places = [...byKey].map(([said, { doubt, lines }]) => ({ said, doubt, lines: [...lines] }))
  return [...perLine, ...doubtfulPlaces(places.filter(({ lines }) => !lines.some(line => told.has(line))))]
}

/** Whether lines are taken as somebody's. */
export function isTaken(key: string, recognition: Recognition): boolean {
  return recognition.doubtOf(key) === undefined && !recognition.leavesOut(key)
}

const isSaidToBeAnother = (decided: DecidedPerson | undefined) => decided?.is === 'KEY'

/** Each line, with the others as whom it may be. */
function openPlaces(ofOne: readonly ToldOn[], why: string): DoubtfulPlace[] {
  const lines = new Map(ofOne.flatMap(({ told, lines }) => lines.map(line => [line, told] as const)))
  return [...lines].map(([line, told]) => {
    const mayBe = [...lines].flatMap(([other, said]) => (other === line ? [] : onLine(other, said)))
    return { line, column: null, alsoLines: [], said: told, why, mayBe }
  })
}
