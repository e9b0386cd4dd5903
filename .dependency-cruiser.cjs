/** The boundaries of design and layers: data flows resolver → service → store → cypher. */
const DOMAIN =
  'people|privacy|networks|meetings|relationships|recommendations|introductions|introduction-requests|notices|presentations|name-use|health|own-data|importing'

module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      comment: 'A cycle has no first page to read.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
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
        path: 'node_modules/(graphql|type-graphql|@apollo|express)/|^src/(graphql|http)/|\\.(service|resolver|type)\\.ts$',
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
      severity: 'error',
      from: { path: '^src/(strength|graph-index)/' },
      to: { path: '^src/', pathNot: '^src/$1/' },
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
