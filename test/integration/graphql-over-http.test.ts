import { serverAudits } from 'graphql-http'
import { appOfTests } from '../support/app.js'

const app = appOfTests()

describe('GraphQL over HTTP as its specification says', () => {
  // The address is known once the server listens, later than the names of the tests.
  const audits = serverAudits({ url: () => `${app.url}/graphql` })

  test('is audited in full', () => {
    expect(audits).toHaveLength(61)
  })

  test.each(audits.map(audit => [audit.id, audit.name, audit] as const))(
    '%s %s',
    async (_id, _name, audit) => {
      expect(await audit.fn()).toMatchObject({ status: 'ok' })
    },
  )
})
