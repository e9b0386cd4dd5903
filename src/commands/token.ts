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
    .description('print a bearer token signed with the local key')
    .option('--person <id>', 'the person it signs in; without it, the token is not linked to a person yet')
    .addOption(
      new Option('--scope <scope...>', 'additional scopes').choices(['admin', 'analyst']).default([]),
    )
    .option('--days <days>', 'days until it expires', '30')
    .action(async ({ person, scope, days }: TokenOptions) => {
      const config = configOf(process.env)
      if (config.identityProvider)
        throw new SetupError(
          'AUTH_JWKS_URL is set, so local tokens would be rejected. Get a token from your identity provider.',
        )
      const subject = person ? parseId<PersonId>('--person', person) : newId<'Person'>()
      const length = Number(days)
      if (!(length > 0 && length <= 3650)) throw new SetupError('--days must be 1 to 3650.')
      console.log(await localToken(config.home, subject, { scopes: scope, days: length }))
    })
}
