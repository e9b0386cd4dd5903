import type { NetworkId } from '../../ids.js'
import { type BadLine, isBad, UnreadableFile } from '../../list-files/bad-line.js'
import { type Layout, type ListLine, readList } from '../../list-files/list-file.js'
import type { OpenedList } from '../../list-files/opened-list.js'
import { HOME_TIME_ZONE } from '../../networks/network.js'
import { fold } from '../../text.js'
import type { ImportStore } from '../import.store.js'
import { DateColumn, DateReading, dateOrderOf, timeZoneOf } from './date-reading.js'
import { StatusWords } from './status-words.js'

/** How a list writes what it says, found out from the whole of it before its lines are read. */
export interface ListReading {
  readonly dates: DateReading
  readonly words: StatusWords
  /** The time zone of a network, by its name. */
  zoneOf(network: string): string
}

/** Asks for the time zones of networks, by folded names. */
export type FindZones = (names: readonly string[]) => Promise<ReadonlyMap<string, string>>

/** What is said of a list beside its lines. */
interface Said {
  network?: string
  date?: string
  dateFormat?: string
  timeZone?: string
  maps?: readonly string[]
  /** What holds one status. */
  unit?: 'line' | 'cell'
  now: Date
}

/**
 * Reads a list for how it is written. A network yet unknown has the time zone given, else that of home.
 * @throws UnreadableFile as `readList` does, and where something has to be said first; BadInput for an option that
 * cannot be meant.
 */
export async function surveyList<Column extends string>(
  list: OpenedList,
  layout: Layout<Column | 'network' | 'status'>,
  dateColumn: Column,
  said: Said,
  findZones: FindZones,
): Promise<ListReading> {
  return surveyEntries(readList(list, layout), dateColumn, said, findZones)
}

/** As `surveyList`, of the lines that the entries of its kind were read from. */
export async function surveyEntries<Column extends string>(
  entries: AsyncIterable<ListLine<Column | 'network' | 'status'> | BadLine>,
  dateColumn: Column,
  said: Said,
  findZones: FindZones,
): Promise<ListReading> {
  const dates = new DateColumn(said.now)
  const networks = new Set<string>()
  const words = new StatusWords(said.maps, said.unit)
  dates.see(said.date ?? '')
  for await (const item of entries) {
    if (isBad(item)) continue
    const date = item.fields[dateColumn] ?? said.date ?? ''
    dates.see(date)
    if (item.fields.status !== undefined) words.see(item.fields.status, date)
    networks.add(fold(item.fields.network ?? said.network ?? ''))
  }
  const { order, question } = dates.decide(dateOrderOf(said.dateFormat))
  const timeZone = timeZoneOf(said.timeZone)
  const reading = new DateReading(order, said.now, timeZone)
  // Which day it is somewhere does not matter where a day may be two.
  const questions = [question, words.question(date => reading.isOver(date, timeZone ?? HOME_TIME_ZONE))]
  if (questions.some(asked => asked !== null))
    throw new UnreadableFile(questions.filter(asked => asked !== null).join('\n'))
  const zones = await findZones([...networks])
  return {
    ...{ dates: reading, words },
    zoneOf: network => zones.get(fold(network)) ?? timeZone ?? HOME_TIME_ZONE,
  }
}

/** What was taken for what, a sentence each. */
export function readAs({ order }: DateReading, timeZone: string | undefined, words?: StatusWords): string[] {
  return [
    ...(order === null ? [] : [`Dates in numbers are read as ${order}.`]),
    ...(timeZone === undefined ? [] : [`Times without an offset are those of ${timeZone}.`]),
    ...(words?.readAs ?? []),
  ]
}

/** The time zones of the networks there are, by folded name and by the id given. */
export function zonesIn(store: ImportStore, given: NetworkId | null): FindZones {
  return async names => {
    const found = await store.networks(names, given)
    return new Map(
      found.flatMap(({ id, foldedName, timeZone }) => [
        [foldedName, timeZone],
        [id, timeZone],
      ]),
    )
  }
}
