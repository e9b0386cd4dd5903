import { jarCounter } from '../../../src/neo4j/local/jars.js'

const downloaded = (name: string) =>
  `[INFO] Downloaded from central: https://repo.maven.apache.org/maven2/org/neo4j/${name} (1.2 MB at 3 MB/s)`

/** What the bar shows after these lines. */
const counted = (most: number, lines: readonly string[]) => lines.filter(jarCounter(most)).length

test('each jar that Maven has downloaded counts once, and nothing else that it says', () => {
  const lines = [
    '[INFO] Scanning for projects...',
    '[INFO] Downloading from central: https://repo.maven.apache.org/maven2/org/neo4j/a.jar',
    downloaded('a.jar'),
    downloaded('a.pom'),
    downloaded('b.jar'),
    '[WARNING] a.jar is old',
  ]
  expect(counted(213, lines)).toBe(2)
})

test('the bar never shows more jars than there are, whatever else Maven downloads', () => {
  const jars = Array.from({ length: 215 }, (_, i) => downloaded(`${i}.jar`))
  expect(counted(213, jars)).toBe(213)
})

test('what Maven downloads for the goal itself is none of the jars', () => {
  const goal = '[INFO] --- dependency:3.8.1:copy-dependencies (default-cli) @ local-neo4j ---'
  expect(counted(213, [downloaded('a.jar'), goal, downloaded('maven-plugin.jar')])).toBe(1)
})
