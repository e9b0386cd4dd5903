import { dayIn } from '../../src/dates.js'
import { newId, type PersonId } from '../../src/ids.js'
import { newMembership } from '../../src/networks/membership.js'
import { newNetwork } from '../../src/networks/stored-network.js'
import { newPerson } from '../../src/people/profile.js'
import { Random } from '../../src/sample/random.js'
import { sampleRegion } from '../../src/sample/sample-region.js'
import { appOfTests, type Client } from '../support/app.js'
import { newcomerTo, oddWord } from '../support/scenes.js'

const NOW = '2026-06-15T12:00:00Z'
const FIND = `query ($search: String, $network: ID) { people(search: $search, networkId: $network, first: 5) {
  edges { matchedOn node { id name profession city } } } }`

const HIDE =
  'mutation ($input: UpdatePrivacyInput!) { updatePrivacy(input: $input) { privacy { visibleTo } } }'

interface Found {
  matchedOn: string[]
  node: { id: string; name: string; profession: string | null; city: string | null }
}

const app = appOfTests(NOW)

describe('whom one means', () => {
  const word = oddWord()
  let client: Client
  const names = async (search: string) =>
    (await client.ask(FIND, { search })).people.edges.map(({ node }: Found) => node.name)

  beforeAll(async () => {
    client = await app.as((await newcomerTo(app)).id)
  })

  test.each([
    ['L’Hostis', 'lhostis', 'l hostis', 'hostis', "L'HOSTIS"],
    ['Anne-Lise', 'annelise', 'anne lise', 'Anne-Lise', 'lise'],
    ['de la Tour', 'delatour', 'latour', 'de la tour', 'tour'],
    ['Van Damme', 'vandamme', 'van damme', 'damme'],
    ['Müller', 'muller', 'Mueller', 'MÜLLER'],
    ['Lebrun', 'le brun', 'lebrun'],
    ['Annelise', 'anne-lise'],
    ['Dumoulin', 'dumuolin', 'dumoulon', 'dumouliin', 'umoulin', 'dumouli'],
  ])('%s is found under %s and its like', async (name, ...searches) => {
    const full = `${name} ${word}${oddWord()}`
    await newcomerTo(app, { name: full })
    const second = full.split(' ').at(-1)
    for (const search of searches)
      expect([search, await names(`${second} ${search}`)]).toEqual([search, [full]])
  })

  test('all that is asked for must be there, articles and the like aside', async () => {
    const [trade, town] = [oddWord(), oddWord()]
    await newcomerTo(app, { name: 'Both', profession: trade, city: town })
    await newcomerTo(app, { name: 'Town alone', city: town })
    expect(await names(`${trade} ${town}`)).toEqual(['Both'])
    expect(await names(`un bon ${trade} à ${town}`)).toEqual(['Both'])
    expect(await names(`a good ${trade} in ${town}`)).toEqual(['Both'])
  })

  test('what matches whole comes before beginnings, these before others of the trade, and these before typing errors', async () => {
    const town = oddWord()
    const notary = (name: string, profession: string) => newcomerTo(app, { name, profession, city: town })
    await notary('Abel', 'Motaire')
    await notary('Bruno', 'Notariat')
    await notary('Chloé', 'Notaires associés')
    await notary('Denis', 'Notaire')
    await notary('Elsa', 'Fleuriste')
    expect(await names(`notaire ${town}`)).toEqual(['Denis', 'Chloé', 'Bruno', 'Abel'])
  })

  test('short words forgive no typing error', async () => {
    const [first, ana] = [oddWord(), `${oddWord()}`]
    await newcomerTo(app, { name: `Paul ${first}${ana}` })
    expect(await names(`paul ${first}${ana}`)).toHaveLength(1)
    expect(await names(`saul ${first}${ana}`)).toEqual([])
  })

  test('what somebody offers finds them, and says so', async () => {
    const offered = oddWord()
    await newcomerTo(app, { name: 'Somebody who offers', offers: [`${offered} sur mesure`, 'comptabilité'] })
    const { people } = await client.ask(FIND, { search: `${offered} expert-comptable` })
    expect(people.edges.map(({ matchedOn }: Found) => matchedOn)).toEqual([['OFFERS']])
  })
})

describe('while somebody types', () => {
  const SUGGEST = `query ($search: String!, $limit: Int! = 8) {
    searchSuggestions(search: $search, limit: $limit) { text field search }
  }`
  const [town, trade] = [oddWord(), oddWord()]
  const suggested = async (client: Client, search: string) =>
    (await client.ask(SUGGEST, { search })).searchSuggestions.map(
      ({ text, field, search }: Record<string, string>) => `${field} ${text}: ${search}`,
    )
  let client: Client

  beforeAll(async () => {
    await newcomerTo(app, { name: 'Anne Vitry', profession: `Maître ${trade}`, city: `${town}ville` })
    await newcomerTo(app, { name: 'Bob Vitry', profession: `Maître ${trade}`, city: `${town}ville` })
    await newcomerTo(app, { name: `Chloé ${town}`, offers: [`${trade} sur mesure`] })
    client = await app.as((await newcomerTo(app)).id)
  })

  test('the last word goes on as it stands on the profiles of those found, each way once', async () => {
    expect(await suggested(client, town.slice(0, -2))).toEqual([
      `CITY ${town}ville: ${town}ville`,
      `NAME Chloé ${town}: Chloé ${town}`,
    ])
    expect(await suggested(client, `vitry ${town.slice(0, -2)}`)).toEqual([
      `CITY ${town}ville: vitry ${town}ville`,
    ])
    expect(await suggested(client, `maître ${trade.slice(0, -3)}`)).toEqual([
      `PROFESSION Maître ${trade}: Maître ${trade}`,
    ])
    expect(await suggested(client, `${trade}`)).toContain(`OFFERS ${trade} sur mesure: ${trade} sur mesure`)
  })

  test('nothing, a space at the end and a word that nobody has go on in no way', async () => {
    for (const search of ['', '  ', `${town} `, oddWord(), '!'])
      expect(await suggested(client, search)).toEqual([])
    for (const variables of [
      { search: town, limit: 0 },
      { search: town, limit: 21 },
      { search: 'x'.repeat(201) },
    ])
      expect(await client.refused(SUGGEST, variables)).toMatchObject({ code: 'BAD_INPUT' })
  })

  test('whoever hides completes nothing', async () => {
    const name = oddWord()
    const shy = await newcomerTo(app, { name: `Shy ${name}` })
    expect(await suggested(client, name.slice(0, -1))).toHaveLength(1)
    await (await app.as(shy.id)).ask(HIDE, { input: { visibleTo: 'MY_NETWORKS' } })
    expect(await suggested(client, name.slice(0, -1))).toEqual([])
  })
})

describe('in the sample region', () => {
  const region = sampleRegion({ seed: 1, today: new Date(NOW) })
  const network = newNetwork(
    newId<'Network'>(),
    { name: `Region ${oddWord()}`, kind: 'OTHER' },
    new Date(NOW),
  )
  const random = new Random(1)
  let client: Client
  const found = async (search: string): Promise<Found[]> =>
    (await client.ask(FIND, { search, network: network.id })).people.edges

  beforeAll(async () => {
    const people = region.people.map(({ key, joinedAt, ...profile }) =>
      newPerson(newId<'Person'>(), { ...profile, email: null, phone: null }, joinedAt),
    )
    const memberships = people.map(({ id }, i) =>
      newMembership({
        ...{ id: newId<'Membership'>(), person: id, network: network.id },
        ...{
          role: i === 0 ? 'ORGANISER' : 'MEMBER',
          since: dayIn('Europe/Paris', new Date(NOW)),
          acceptedAt: new Date(NOW),
          listCounts: true,
        },
      }),
    )
    await app.graph.write(async transaction => {
      await app.domain.people.takeOver(people, transaction)
      await app.domain.networks.takeOver([network], transaction)
      await app.domain.memberships.takeOver(memberships, transaction)
    })
    client = await app.as(people[0]?.id as PersonId)
  })

  test('every name with one typing error, and every name reversed, is among the first three for 97 in 100', async () => {
    const missed: string[] = []
    const asked = region.people.flatMap(({ name }) => [
      [name, withTypingError(name, random)],
      [name, name.split(' ').reverse().join(' ')],
    ])
    for (const some of chunks(asked, 8))
      await Promise.all(
        some.map(async ([name = '', search = '']) => {
          const three = (await found(search)).slice(0, 3).map(({ node }) => node.name)
          if (!three.includes(name)) missed.push(`${search}: ${three.join(', ')}`)
        }),
      )
    if (missed.length > 0) console.info(missed.join('\n'))
    expect(missed.length / asked.length).toBeLessThanOrEqual(0.03)
  })

  test.each([
    ['notaire rennes', 'Notariat', 'Rennes'],
    ['un bon notaire à Saint-Malo', 'Notariat', 'Saint-Malo'],
    ['notary in Bruz', 'Notariat', 'Bruz'],
    ['comptable vitré', 'Expertise comptable', 'Vitré'],
    ['a good accountant near Liffré', 'Expertise comptable', 'Liffré'],
    ['expert-comptable', 'Expertise comptable', null],
    ['électricien fougères', 'Électricité', 'Fougères'],
    ['electrician vitre', 'Électricité', 'Vitré'],
    ['electricen redon', 'Électricité', 'Redon'],
    ['plombier rennes', 'Plomberie', 'Rennes'],
    ['plumber in Redon', 'Plomberie', 'Redon'],
    ["avocat d'affaires rennes", 'Droit des affaires', 'Rennes'],
    ['business lawyer saint malo', 'Droit des affaires', 'Saint-Malo'],
    ['avocat en droit du travail', 'Droit du travail', null],
    ['employment lawyer rennes', 'Droit du travail', 'Rennes'],
    ['courtier en prêts redon', 'Courtage en prêts', 'Redon'],
    ['mortgage broker', 'Courtage en prêts', null],
    ['recruteur fougeres', 'Recrutement', 'Fougères'],
    ['headhunter rennes', 'Recrutement', 'Rennes'],
    ['photographe cesson', 'Photographie', 'Cesson-Sévigné'],
    ['photographer rennes', 'Photographie', 'Rennes'],
    ['vidéaste saint-malo', 'Réalisation vidéo', 'Saint-Malo'],
    ['développeur web fougères', 'Développement web', 'Fougères'],
    ['création de site internet redon', 'Développement web', 'Redon'],
    ['graphiste', 'Design d’interface', null],
    ['architecte redon', 'Architecture', 'Redon'],
    ["architecte d'intérieur vitré", 'Architecture d’intérieur', 'Vitré'],
    ['interior designer liffre', 'Architecture d’intérieur', 'Liffré'],
    ['paysagiste rennes', 'Paysagisme', 'Rennes'],
    ['landscaper cesson sevigne', 'Paysagisme', 'Cesson-Sévigné'],
    ['boulanger bruz', 'Boulangerie', 'Bruz'],
    ['bakery', 'Boulangerie', null],
    ['caterer vitré', 'Traiteur', 'Vitré'],
    ['wine shop fougères', 'Cave à vins', 'Fougères'],
    ['hotel bruz', 'Hôtellerie', 'Bruz'],
    ['déménagement', 'Transport', null],
    ['menuisier rennes', 'Menuiserie', 'Rennes'],
    ['translator bruz', 'Traduction', 'Bruz'],
    ['ostéo liffré', 'Ostéopathie', 'Liffré'],
    ['assureur saint-malo', 'Assurance', 'Saint-Malo'],
    ['SEO vitré', 'Référencement', 'Vitré'],
    ['panneaux photovoltaïques', 'Panneaux solaires', null],
  ])('"%s" is answered among the first five', async (question, profession, city) => {
    const five = (await found(question)).map(({ node }) => node)
    expect(five).toContainEqual(expect.objectContaining({ profession, city: city ?? expect.any(String) }))
  })
})

/** The name with one error in one of its words of five letters and more; as it is where it has none. */
function withTypingError(name: string, random: Random): string {
  const words = name.split(' ')
  const long = words.flatMap((word, i) => (word.length >= 5 ? [i] : []))
  if (long.length === 0) return name
  const at = random.pick(long)
  return words.map((word, i) => (i === at ? mistyped(word, random) : word)).join(' ')
}

function mistyped(word: string, random: Random): string {
  const letters = [...word]
  const at = Math.floor(random.next() * letters.length)
  const letter = random.pick([...'abcdefghijklmnopqrstuvwxyz'])
  const kinds = [
    () => letters.toSpliced(at, 1),
    () => letters.toSpliced(at, 0, letter),
    () => letters.with(at, letter),
    () =>
      letters.toSpliced(
        Math.min(at, letters.length - 2),
        2,
        ...letters
          .slice(Math.min(at, letters.length - 2))
          .slice(0, 2)
          .reverse(),
      ),
  ]
  return random.pick(kinds)().join('')
}

function chunks<T>(items: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, i) =>
    items.slice(i * size, (i + 1) * size),
  )
}
