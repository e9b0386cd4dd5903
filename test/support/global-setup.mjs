/**
 * One Neo4j for the whole run: NEO4J_URI's if set; else a container where a Docker engine answers and has the
 * image, or where ENTREGENT_TEST_NEO4J=container insists; else a local one, on a home that is thrown away. It is
 * migrated before any test writes to it, whichever comes first.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, renameSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const IMAGE = 'neo4j:5.26-community'

export default async function start() {
  const { SEED = '1', TEST_TIMES = '1' } = process.env
  console.error(
    `\nWhat tests draw by chance: SEED=${SEED} TEST_TIMES=${TEST_TIMES}, Node ${process.versions.node}`,
  )
  const { address, stop } = await chosen()
  process.env.ENTREGENT_TEST_NEO4J_URI = address.uri
  process.env.ENTREGENT_TEST_NEO4J_USER = address.user
  process.env.ENTREGENT_TEST_NEO4J_PASSWORD = address.password
  globalThis.stopTestNeo4j = stop
  await migrated(address)
}

async function migrated(address) {
  const { connect } = await import('../../dist/neo4j/connect.js')
  const { Graph } = await import('../../dist/neo4j/graph.js')
  const { migrate } = await import('../../dist/neo4j/migrations.js')
  const driver = connect(address)
  await migrate(driver, new Graph(driver, undefined), undefined)
  await driver.close()
}

function chosen() {
  const { NEO4J_URI, NEO4J_USER = 'neo4j', NEO4J_PASSWORD = '', ENTREGENT_TEST_NEO4J } = process.env
  if (NEO4J_URI) {
    return { address: { uri: NEO4J_URI, user: NEO4J_USER, password: NEO4J_PASSWORD }, stop: async () => {} }
  }
  if (ENTREGENT_TEST_NEO4J === 'container') return container()
  if (ENTREGENT_TEST_NEO4J === 'local') return local()
  return dockerHasImage() ? container().catch(localInstead) : local()
}

function dockerHasImage() {
  return spawnSync('docker', ['image', 'inspect', IMAGE], { stdio: 'ignore', timeout: 5_000 }).status === 0
}

async function container() {
  const { Neo4jContainer } = await import('@testcontainers/neo4j')
  const neo4j = await new Neo4jContainer(IMAGE).start()
  console.error(`\nTests use Neo4j in a container at ${neo4j.getBoltUri()}`)
  return {
    address: { uri: neo4j.getBoltUri(), user: neo4j.getUsername(), password: neo4j.getPassword() },
    stop: () => neo4j.stop(),
  }
}

/** Docker answers and yet cannot do it, for want of the network perhaps: nobody asked for it by name. */
function localInstead(error) {
  console.error(`\nNo Neo4j in a container (${error.message}): a local one instead.`)
  return local()
}

async function local() {
  const { findJava } = await import('../../dist/neo4j/local/java.js')
  const { neo4jJars } = await import('../../dist/neo4j/local/jars.js')
  const { openHome, readPassword } = await import('../../dist/neo4j/local/local-home.js')
  const { LOCAL_USER, ServerProcess } = await import('../../dist/neo4j/local/server-process.js')
  const { consoleProgress } = await import('../../dist/progress.js')
  const progress = consoleProgress()
  const java = await findJava()
  const jars = await neo4jJars(progress)
  const folder = mkdtempSync(join(tmpdir(), 'entregent-test-'))
  const home = openHome(folder)
  const start = async () => {
    // The tests' store grows from nothing, and to plan each query anew as it does takes longer than the better plans save.
    const server = await ServerProcess.prepare(home, java, jars, { minReplanInterval: '1h' })
    await server.start(() => {})
    const address = { uri: server.uri, user: LOCAL_USER, password: readPassword(home) }
    return { address, stop: () => server.stop() }
  }
  progress.step(`Starting Neo4j in ${folder}`)
  process.env.JAVA_TOOL_OPTIONS ??= await forShortLives(jars, start)
  const { address, stop } = await start()
  return {
    address,
    stop: async () => {
      await stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/**
 * What suits each Neo4j of the tests, which live for seconds or minutes: compiling it thoroughly costs more than it saves, and
 * so does finding its classes in the jars each time. The first run archives them; Java looks past an archive that is not its own.
 */
async function forShortLives(jars, start) {
  const options = '-XX:TieredStopAtLevel=1 -XX:ReservedCodeCacheSize=240m -XX:+UseSerialGC'
  const archive = join(jars, 'tests.jsa')
  if (!existsSync(archive)) {
    const part = `${archive}-${process.pid}`
    process.env.JAVA_TOOL_OPTIONS = `${options} -XX:ArchiveClassesAtExit="${part}"`
    const { address, stop } = await start()
    await migrated(address)
    await stop()
    if (existsSync(part)) renameSync(part, archive)
  }
  return `${options} -XX:SharedArchiveFile="${archive}"`
}
