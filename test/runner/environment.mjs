import { TestEnvironment } from 'jest-environment-node'

/**
 * Tests run in Node itself, not in a context of node:vm for each file: what they import is loaded and compiled once in a worker,
 * and what Node throws is of the classes that they know. What a file may change of the process is put back after it.
 */
export default class NodeItself extends TestEnvironment {
  constructor(...args) {
    super(...args)
    this.global = globalThis
    const { console } = globalThis
    const { exit, exitCode, env } = process
    this.before = { console, exit, exitCode, env: { ...env } }
  }

  async teardown() {
    const { console, exit, exitCode, env } = this.before
    globalThis.console = console
    process.exit = exit
    process.exitCode = exitCode
    for (const name of Object.keys(process.env)) if (!(name in env)) delete process.env[name]
    Object.assign(process.env, env)
    await super.teardown()
  }
}
