import { Command, Option } from 'commander'
import { configOf } from '../config.js'
import { SetupError } from '../errors.js'
import { localToken, type Scope } from '../http/tokens.js'
import { newId, type PersonId, parseId } from '../ids.js'

interface TokenOptions {
  person?: string
  scope: Scope[]
  days: string
}

/** `entregent token`: prints a bearer token signed with the local key. */
export function tokenCommand(): Command {
  return new Command('token')
    .description('print a bearer token of the local key')
    .option('--person <id>', 'the person it signs in; without one it names nobody yet')
    .addOption(
      new Option('--scope <scope...>', 'what else it allows').choices(['admin', 'analyst']).default([]),
    )
    .option('--days <days>', 'how long it holds', '30')
    .action(async ({ person, scope, days }: TokenOptions) => {
      const config = configOf(process.env)
      if (config.identityProvider)
        throw new SetupError(
          'AUTH_JWKS_URL is set: tokens come from your identity provider, and local ones would be refused.',
        )
      const subject = person ? parseId<PersonId>('--person', person) : newId<'Person'>()
      const length = Number(days)
      if (!(length > 0 && length <= 3650)) throw new SetupError('--days takes a number from 1 to 3650.')
      console.log(await localToken(config.home, subject, { scopes: scope, days: length }))
    })
}
