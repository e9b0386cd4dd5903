#!/usr/bin/env node
import './production.js'
import { Command } from 'commander'
import { decisionsCommand } from './commands/decisions.js'
import { demoCommand } from './commands/demo.js'
import { doctorCommand } from './commands/doctor.js'
import { eraseCommand } from './commands/erase.js'
import { exportCommand } from './commands/export.js'
import { healthCommand } from './commands/health.js'
import { importCommand } from './commands/import.js'
import { importsCommand } from './commands/imports.js'
import { pathsCommand } from './commands/paths.js'
import { rebuildCommand } from './commands/rebuild.js'
import { serveCommand } from './commands/serve.js'
import { tokenCommand } from './commands/token.js'
import { homeOf, settingsHelp } from './config.js'
import { DomainError, SetupError } from './errors.js'
import { keepPrivate } from './private-home.js'
import { version } from './status.js'

const program = new Command('entregent')
  .description('Warm introductions, relationship strength, and whom to introduce to whom.')
  .version(version)
  // `import attendance` and `import` have the same options: what follows a name is that command's.
  .enablePositionalOptions()
  .addCommand(demoCommand())
  .addCommand(serveCommand())
  .addCommand(importCommand())
  .addCommand(importsCommand())
  .addCommand(decisionsCommand())
  .addCommand(tokenCommand())
  .addCommand(rebuildCommand())
  .addCommand(doctorCommand())
  .addCommand(pathsCommand())
  .addCommand(healthCommand())
  .addCommand(exportCommand())
  .addCommand(eraseCommand())
  .hook('preAction', () => {
    for (const path of keepPrivate(homeOf(process.env)))
      console.error(`${path} could be read by others on this machine. Now only you can read it.`)
  })
  .addHelpText('after', `\nSettings, from the environment:\n${settingsHelp()}\n`)

try {
  await program.parseAsync()
} catch (error) {
  // What can be mended is said in a line; anything else is a fault of ours and keeps its stack.
  const mendable = error instanceof SetupError || error instanceof DomainError
  console.error(mendable ? error.message : error)
  process.exitCode = 1
}
