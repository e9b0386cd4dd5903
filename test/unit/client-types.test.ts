import { execFileSync } from 'node:child_process'

const ROOT = new URL('../../', import.meta.url).pathname

// What they generate is in the repository, so that the compiler judges the operations of test/client against the schema as it is.
test.each([
  ['GraphQL Code Generator', 'graphql-codegen', ['--config', 'test/client/codegen.json', '--check'], ''],
  [
    'the Relay compiler',
    'relay-compiler',
    ['--validate', '--output', 'quiet-with-errors'],
    'test/client/relay',
  ],
])(
  '%s generates from the schema what is in test/client: else run npm run client',
  (_, command, args, folder) => {
    execFileSync(`${ROOT}node_modules/.bin/${command}`, args, { cwd: ROOT + folder, stdio: 'pipe' })
  },
)
