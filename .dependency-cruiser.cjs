/** The boundaries of docs/architecture.md: data flows resolver → service → store → cypher, and folders stand on one another. */

/**
 * The folders of src, from the base up. A folder uses those of the rows below its own and no other, types included, so
 * that no two folders form a circle.
 */
const LAYERS = [
  ['strength', 'graph-index', 'list-files', 'trades'],
  ['neo4j', 'search'],
  ['long-work'],
  ['ties', 'index-sync', 'keyed-requests'],
  ['graphql'],
  ['people'],
  ['networks'],
  ['privacy', 'name-use'],
  ['notices'],
  ['meetings'],
  ['keys', 'relationships', 'health', 'paths', 'matches'],
  ['contacts'],
  ['attendance-sheets', 'introductions', 'presence-links', 'recommendations'],
  ['importing', 'sample'],
  ['edge-lists', 'data-subject-requests', 'merging'],
  ['api'],
  ['http'],
  ['commands'],
]

/** Type imports that point upwards and stay: [from, to, why]. */
const UPWARD_TYPES = [
  [
    '\\.resolver\\.ts$',
    '^src/api/context\\.ts$',
    'resolvers are handed the context of the request that they serve',
  ],
]

/** Parts of the domain: each has its services, and stores that only they use. */
const DOMAIN = LAYERS.slice(
  LAYERS.findIndex(row => row.includes('ties')),
  LAYERS.findIndex(row => row.includes('api')),
)
  .flat()
  .filter(folder => folder !== 'graphql')
  .join('|')

const layers = LAYERS.slice(0, -1).map((row, i) => ({
  name: `layer-${row.join('-')}`,
  comment: 'A folder uses those below it; LAYERS is the order.',
  severity: 'error',
  from: { path: `^src/(${row.join('|')})/`, pathNot: UPWARD_TYPES.map(([from]) => from) },
  to: { path: `^src/(${[...row, ...LAYERS.slice(i + 1).flat()].join('|')})/`, pathNot: '^src/$1/' },
}))

const upwardTypes = UPWARD_TYPES.flatMap(([from, to, comment]) =>
  LAYERS.slice(0, -1).map((row, i) => ({
    name: `layer-${row.join('-')}-but-for-listed-types`,
    comment,
    severity: 'error',
    from: { path: `^src/(${row.join('|')})/.*${from}` },
    to: {
      path: `^src/(${[...row, ...LAYERS.slice(i + 1).flat()].join('|')})/`,
      pathNot: ['^src/$1/', to],
    },
  })),
)

module.exports = {
  forbidden: [
    ...layers,
    ...upwardTypes,
    {
      name: 'upward-types-are-types',
      severity: 'error',
      from: { path: UPWARD_TYPES.map(([from]) => from) },
      to: { path: UPWARD_TYPES.map(([, to]) => to), dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'every-folder-has-a-layer',
      comment: 'A new folder gets its place in LAYERS.',
      severity: 'error',
      from: {},
      to: { path: '^src/[^/]+/', pathNot: `^src/(${LAYERS.flat().join('|')})/` },
    },
    {
      name: 'nothing-looks-up-to-the-roof',
      comment: 'domain.ts and service.ts compose the folders; only the folders over them know them.',
      severity: 'error',
      from: { path: `^src/(${LAYERS.flat().join('|')})/`, pathNot: '^src/(api|http|commands)/' },
      to: { path: '^src/(domain|service|main|long-answers|long-work-thread)\\.ts$' },
    },
    {
      name: 'the-ground-stands-on-nothing',
      comment: 'What every folder may use uses none of them.',
      severity: 'error',
      from: {
        path: '^src/(checks|clock|company-key|dates|deadline|durations|error-codes|errors|ids|paging|phone|progress|repeating|text|viewer|word-forms|words)\\.ts$',
      },
      to: { path: '^src/[^/]+/' },
    },
    {
      name: 'no-cycles',
      comment: 'A cycle has no first page to read.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'services-know-no-graphql-and-no-driver',
      severity: 'error',
      from: { path: '\\.service\\.ts$' },
      to: { path: 'node_modules/(graphql|type-graphql|@apollo|neo4j-driver|express)/' },
    },
    {
      name: 'only-neo4j-knows-the-driver',
      severity: 'error',
      from: { pathNot: '^src/(neo4j/|service\\.ts$)' },
      to: { path: 'node_modules/neo4j-driver' },
    },
    {
      name: 'stores-know-no-graphql',
      severity: 'error',
      from: { path: '\\.store\\.ts$' },
      to: {
        path: 'node_modules/(graphql|type-graphql|@apollo|express)/|^src/(graphql|api|http)/|\\.(service|resolver|type)\\.ts$',
      },
    },
    {
      name: 'only-a-service-uses-its-store',
      comment: 'A domain folder uses another only through its service.',
      severity: 'error',
      from: { path: `^src/(${DOMAIN})/` },
      to: { path: `^src/(${DOMAIN})/.+\\.store\\.ts$`, pathNot: '^src/$1/' },
    },
    {
      name: 'resolvers-use-services',
      severity: 'error',
      from: { path: '\\.resolver\\.ts$' },
      to: { path: '\\.store\\.ts$|^src/neo4j/' },
    },
    {
      name: 'strength-and-index-are-pure',
      comment: 'They need nothing but numbers: how long a day is, they may look up.',
      severity: 'error',
      from: { path: '^src/(strength|graph-index)/' },
      to: { path: '^src/', pathNot: '^src/($1/|durations\\.ts$)' },
    },
    {
      name: 'no-orphans',
      severity: 'error',
      from: { orphan: true, pathNot: '(main|emit-schema|supervisor)\\.ts$' },
      to: {},
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'types', 'node'] },
  },
}
