import { type Question, type Section, SOME_HIDDEN } from './section.js'

/** What is asked of the index on one million people with twenty million ties, and of the service on 100,000 people. */
interface Wanted {
  readonly what: string
  readonly limit: string
  readonly of: (sections: readonly Section[]) => string
}

export const WANTED: Wanted[] = [
  {
    what: 'distance, p50 / p99',
    limit: '0.05 / 0.25 ms',
    of: sections => times(sections, 'distance'),
  },
  {
    what: '5 best paths of at most 3 hops, p50 / p99',
    limit: '0.1 / 1 ms',
    of: sections => times(sections, 'threeHops'),
  },
  {
    what: '5 best paths of at most 4 hops, different first steps, p50 / p99',
    limit: '0.3 / 2 ms',
    of: sections => times(sections, 'fourHops'),
  },
  {
    what: 'these three where one in 1,000 people is hidden, p50 over p50 without',
    limit: '1.5 times',
    of: sections =>
      (['distance', 'threeHops', 'fourHops'] as const)
        .map(question => overUnhidden(sections, question))
        .join(' / '),
  },
  {
    what: 'memory of the index',
    limit: '800 MB',
    of: sections => figure(sections, 'memory of the index, with ids and what searches keep'),
  },
  {
    what: 'build from arrays',
    limit: '5 s',
    of: sections => withProcessor(sections, 'build from arrays'),
  },
  {
    what: 'load of a snapshot',
    limit: '3 s',
    of: sections => withProcessor(sections, 'load the snapshot'),
  },
  {
    what: 'introductionPaths end to end over HTTP, p99 at 500 requests/s (on 100k people)',
    limit: '15 ms',
    of: servedAt500,
  },
  {
    what: "faster than Neo4j's Cypher at weighted best paths of at most 3 hops, median",
    limit: '100 times',
    of: overNeo4j,
  },
  {
    what: 'health of a network of 10,000 members with 300,000 relationships, all of it, after a change',
    limit: '5 s',
    of: sections => withProcessor(sections, 'health of a large network, after a change'),
  },
  {
    what: 'the same, as the first answer of a service and a Neo4j that have just started',
    limit: '5 s',
    of: sections => withProcessor(sections, 'health of a large network'),
  },
  {
    what: 'a small question of one member while six others ask the heaviest without a pause, p99',
    limit: '100 ms',
    of: sections => figure(sections, 'a small question beside the six heaviest, p99'),
  },
  {
    what: 'import of 1,000,000 attendance lines of 50,000 people, most memory of its process',
    limit: '720 s, 1,000 MB',
    of: sections => imported(sections, 'a long attendance list'),
  },
  {
    what: 'import of a roster of 45,583 memberships in 602 networks',
    limit: '30 s',
    of: sections => figure(sections, 'import of a roster'),
  },
  {
    what: 'import of a real list of 7,616 lines / of the same once more',
    limit: '10 s / a third of it',
    of: sections =>
      [figure(sections, 'import of bozeman'), figure(sections, 'import of bozeman, once more')]
        .filter(Boolean)
        .join(' / '),
  },
]

/** Where it does not keep up, the times only say how long the queue was. */
function servedAt500(sections: readonly Section[]): string {
  const name = 'GraphQL at a steady 500 requests/s'
  const reached = figure(sections, `${name}, which it did not keep up with: rate reached`)
  return reached ? `not reached: it answered ${reached}` : figure(sections, `${name}, p99`)
}

/** What asking whom the viewer may see costs. */
function overUnhidden(sections: readonly Section[], question: Question): string {
  const same = sections.flatMap(section => section.measured).filter(one => one.question === question)
  const hidden = same.find(one => one.how === SOME_HIDDEN)
  const all = same.find(one => one.engine === hidden?.engine && one.how === undefined)
  return hidden && all ? `${(hidden.times.p50 / all.times.p50).toFixed(2)} times` : ''
}

function times(sections: readonly Section[], question: Question): string {
  const found = sections
    .flatMap(section => section.measured)
    .find(one => one.engine === 'the index' && one.question === question)
  return found ? `${found.times.p50.toFixed(3)} / ${found.times.p99.toFixed(3)} ms` : ''
}

function figure(sections: readonly Section[], name: string): string {
  const found = figureOf(sections, name)
  return found ? `${found.value.toFixed(found.value < 100 ? 1 : 0)} ${found.unit}` : ''
}

/** Others on the machine lengthen the time that it takes, but not what it takes of a processor. */
function withProcessor(sections: readonly Section[], name: string): string {
  const processor = figureOf(sections, `${name}, of a processor`)
  return processor ? `${figure(sections, name)} (${processor.value.toFixed(1)} s of a processor)` : ''
}

function imported(sections: readonly Section[], what: string): string {
  return [`import of ${what}`, `import of ${what}, most memory of the process`]
    .map(name => figure(sections, name))
    .filter(Boolean)
    .join(', ')
}

function figureOf(sections: readonly Section[], name: string) {
  return sections.flatMap(section => section.figures).find(one => one.name === name)
}

/** Against the fastest way to ask Neo4j. */
function overNeo4j(sections: readonly Section[]): string {
  const all = sections.flatMap(section => section.measured).filter(one => one.question === 'threeHops')
  const index = all.find(one => one.engine === 'the index')?.times.p50
  const neo4j = Math.min(...all.filter(one => one.engine.startsWith('Neo4j')).map(one => one.times.p50))
  return index && Number.isFinite(neo4j) ? `${Math.round(neo4j / index).toLocaleString('en')} times` : ''
}
