import { readFileSync } from 'node:fs'
import { GraphQLEmailAddress } from 'graphql-scalars'
import { wasThere } from '../../../src/meetings/attendance.js'
import { phoneIn } from '../../../src/phone.js'
import type { Region, RegionMeeting, RegionNetwork } from '../../../src/sample/region.js'
import { sampleRegion } from '../../../src/sample/sample-region.js'
import { Ties } from '../../../src/sample/ties.js'
import { fold } from '../../../src/text.js'

const today = new Date('2026-06-15T10:00:00Z')
const region = sampleRegion({ seed: 1, today })
const regions = [
  { seed: 1, now: today, region },
  ...[
    { seed: 2, now: new Date('2026-11-22T05:00:00Z') },
    { seed: 3, now: new Date('2027-01-04T23:30:00Z') },
  ].map(({ seed, now }) => ({ seed, now, region: sampleRegion({ seed, today: now }) })),
]

const README = readFileSync(new URL('../../../README.md', import.meta.url), 'utf8')

/** What links the people of a region. */
function tiesOf({ networks, encounters, recommendations }: Region): Ties {
  const ties = new Ties()
  for (const network of networks) for (const meeting of settled(network)) ties.meeting(meeting)
  for (const encounter of encounters) ties.encounter(encounter)
  for (const recommendation of recommendations) ties.recommendation(recommendation)
  return ties
}

const settled = (network: RegionNetwork) => network.meetings.filter(({ status }) => status === 'SETTLED')
const present = (meeting: RegionMeeting) => meeting.attendances.filter(wasThere).map(({ person }) => person)
const DATE = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Paris' })
const TIME = new Intl.DateTimeFormat('fr-FR', { timeZone: 'Europe/Paris', timeStyle: 'short' })
const parisDate = (at: Date) => DATE.format(at)
const parisTime = (at: Date) => TIME.format(at)
const named = (key: string) => {
  const network = region.networks.find(one => one.key === key)
  if (!network) throw new Error(`No network ${key}.`)
  return network
}

test('the same seed and instant make the same region, another seed another', () => {
  expect(sampleRegion({ seed: 1, today })).toEqual(region)
  expect(sampleRegion({ seed: 5, today }).people).not.toEqual(region.people)
})

test('people, who is close to whom and the questions of the tour are the same on any day', () => {
  const names = ({ people, tour }: typeof region) =>
    [tour.asker, tour.closePerson, tour.sought].map(key => people.find(one => one.key === key)?.name)
  for (let day = 0; day < 800; day += 61) {
    const now = new Date(today.getTime() + day * 86_400_000)
    const then = sampleRegion({ seed: 1, today: now })
    expect(names(then)).toEqual(names(region))
    expect(then.encounters.map(({ a, b }) => [a, b])).toEqual(region.encounters.map(({ a, b }) => [a, b]))
    const { startsAt, status } =
      then.networks.flatMap(({ meetings }) => meetings).find(({ key }) => key === then.tour.meeting) ?? {}
    expect({ status, isAhead: startsAt && startsAt > now }).toEqual({ status: 'PLANNED', isAhead: true })
  }
})

test('whom the README asks about are who it says, and the way it shows is the best, on every day of a week', () => {
  const [, asker, sought] = /Who can introduce (.+?) to (.+?), /.exec(README) ?? []
  const [, connector] = /\n *\d+ {2}.+? → (.+?) \(/.exec(README) ?? []
  expect(README).toContain(`So ask ${connector}`)
  expect(README).toContain(`find '${sought}'`)
  expect(README).toContain(`person(id: \\\\\\"$(find '${connector}')`)
  for (let day = 0; day < 7; day++) {
    const now = new Date(today.getTime() + day * 86_400_000)
    const then = sampleRegion({ seed: 1, today: now })
    const nameOf = (key: string) => then.people.find(one => one.key === key)?.name
    const { tour } = then
    expect([tour.asker, tour.sought, tour.closePerson].map(nameOf)).toEqual([asker, sought, connector])
    const ties = tiesOf(then)
    const byWay = ties
      .contacts(tour.asker)
      .map(key => ({ key, p: ties.strength(tour.asker, key, now) * ties.strength(key, tour.sought, now) }))
      .sort((one, other) => other.p - one.p)
    expect(nameOf(byWay[0]?.key ?? '')).toBe(connector)
    expect(ties.strength(tour.asker, tour.closePerson, now)).toBeGreaterThan(0.75)
  }
})

describe.each(regions)('the region of seed $seed', ({ region, now }) => {
  const meetings = region.networks.flatMap(network => network.meetings)

  test('has about 200 people in ten networks, and no key, name, email or phone twice', () => {
    expect(region.people).toHaveLength(200)
    expect(region.networks).toHaveLength(10)
    for (const texts of [
      region.people.map(({ key }) => key),
      region.people.map(({ name }) => fold(name)),
      region.people.map(({ email }) => email),
      region.people.flatMap(({ phone }) => phone ?? []),
      region.networks.map(({ key }) => key),
      meetings.map(({ key }) => key),
    ]) {
      expect(new Set(texts).size).toBe(texts.length)
    }
  })

  test('has emails and phones that the API takes, of ranges kept for examples', () => {
    for (const { email, phone } of region.people) {
      expect(GraphQLEmailAddress.parseValue(email)).toMatch(/@example\.(org|com|net)$/)
      if (phone) expect(phoneIn(null, phone)).toMatch(/^\+33(63998|19900)\d{4}$/)
    }
  })

  test('everybody belongs somewhere once, and joined with their first membership', () => {
    for (const { key, joinedAt } of region.people) {
      const since = region.networks.flatMap(({ memberships }) => {
        const own = memberships.filter(({ person }) => person === key)
        expect(own.length).toBeLessThanOrEqual(1)
        return own.map(membership => membership.since)
      })
      expect(since.sort()[0]).toBe(parisDate(joinedAt))
    }
  })

  test('nobody is on a list twice, before joining, after leaving, or while only invited', () => {
    const wrong: unknown[] = []
    for (const { memberships, meetings } of region.networks) {
      const byPerson = new Map(memberships.map(membership => [membership.person, membership]))
      for (const { startsAt, attendances } of meetings) {
        const date = parisDate(startsAt)
        expect(new Set(attendances.map(({ person }) => person)).size).toBe(attendances.length)
        for (const attendance of attendances) {
          const membership = byPerson.get(attendance.person)
          const belongs = membership && membership.since <= date && (membership.until ?? date) >= date
          if (!belongs || membership.status === 'INVITED') wrong.push(attendance)
          if ((attendance.role === 'GUEST') !== (membership?.role === 'GUEST')) wrong.push(attendance)
          if (attendance.invitedBy && byPerson.get(attendance.invitedBy)?.role === 'GUEST')
            wrong.push(attendance)
        }
      }
    }
    expect(wrong).toEqual([])
  })

  test('people are expected or excused at planned meetings alone, and nobody is expected at others', () => {
    for (const { status, attendances } of meetings) {
      const answers = [...new Set(attendances.map(attendance => attendance.status))]
      if (status === 'PLANNED')
        expect(answers.filter(answer => answer !== 'EXPECTED' && answer !== 'EXCUSED')).toEqual([])
      else expect(answers).not.toContain('EXPECTED')
    }
  })

  test('tells nothing of the future but planned meetings of the next six weeks', () => {
    for (const { status, startsAt, endsAt } of meetings) {
      expect(startsAt > now).toBe(status === 'PLANNED')
      expect(endsAt > startsAt).toBe(true)
      expect(startsAt.getTime()).toBeLessThan(now.getTime() + 43 * 86_400_000)
      expect(startsAt.getTime()).toBeGreaterThan(now.getTime() - (732 + 7) * 86_400_000)
    }
    for (const { at } of region.encounters) expect(at <= now).toBe(true)
    for (const { givenAt } of region.recommendations) expect(givenAt <= now).toBe(true)
    for (const { createdAt, memberships } of region.networks) {
      expect(createdAt < now).toBe(true)
      for (const { since, until } of memberships) {
        expect(since >= parisDate(createdAt)).toBe(true)
        expect(since <= parisDate(now)).toBe(true)
        expect(until === null || (since <= until && until <= parisDate(now))).toBe(true)
      }
    }
  })

  test('where there is one member per profession, nobody holds a seat that another holds, and guests hold none', () => {
    for (const { rules, memberships } of region.networks) {
      const members = memberships.filter(({ status, role }) => status !== 'ENDED' && role !== 'GUEST')
      const seats = members.flatMap(({ seat }) => (seat ? [fold(seat)] : []))
      expect(seats.length).toBe(rules.oneMemberPerProfession ? members.length : 0)
      expect(new Set(seats).size).toBe(seats.length)
      expect(memberships.every(({ role, seat }) => role !== 'GUEST' || seat === null)).toBe(true)
    }
  })

  test('a membership lapses exactly at the absence that the rules name', () => {
    for (const network of region.networks) {
      const { absenceLimit, absenceWindowDays } = network.rules
      for (const { person, status, role, since, until } of network.memberships) {
        if (role === 'GUEST') continue
        const days = settled(network)
          .filter(({ startsAt }) => since <= parisDate(startsAt) && (!until || until >= parisDate(startsAt)))
          .filter(({ attendances }) => {
            const own = attendances.find(attendance => attendance.person === person)
            return status !== 'INVITED' && absenceLimit !== null && (!own || own.status === 'ABSENT')
          })
          .map(({ startsAt }) => Date.parse(parisDate(startsAt)) / 86_400_000)
        const lapsedAt = days.find((day, place) => {
          const before = days.slice(0, place).filter(earlier => earlier > day - absenceWindowDays)
          return before.length + 1 === absenceLimit
        })
        expect(
          lapsedAt === undefined ? null : new Date(lapsedAt * 86_400_000).toISOString().slice(0, 10),
        ).toBe(status === 'LAPSED' ? until : null)
      }
    }
  })

  test('where members bring members in, whoever came later was brought in by a member of the day', () => {
    for (const { rules, createdAt, memberships } of region.networks) {
      if (rules.admission !== 'SPONSORSHIP') continue
      for (const { since, sponsoredBy } of memberships) {
        if (since === parisDate(createdAt)) continue
        const by = memberships.find(({ person }) => person === sponsoredBy)
        expect(by && by.role !== 'GUEST' && by.since <= since && (by.until ?? since) >= since).toBe(true)
      }
    }
  })

  test('every network has an organiser who still belongs to it', () => {
    for (const { organisers, memberships } of region.networks) {
      expect(organisers.length).toBeGreaterThan(0)
      for (const person of organisers) {
        expect(memberships.find(one => one.person === person)).toMatchObject({
          status: 'ACTIVE',
          role: 'ORGANISER',
        })
      }
    }
  })

  test('people met before they recommend, know each other well enough, and name no network without business talk', () => {
    const ties = new Ties()
    for (const network of region.networks) for (const meeting of settled(network)) ties.meeting(meeting)
    for (const encounter of region.encounters) ties.encounter(encounter)
    const byKey = new Map(region.networks.map(network => [network.key, network]))
    for (const { from, person, to, network, givenAt, outcome, amount, currency } of region.recommendations) {
      const rules = network === null ? null : byKey.get(network)?.rules
      expect(ties.gatedScore(from, person, givenAt)).toBeGreaterThanOrEqual(
        rules?.minimumScoreToRecommend ?? 26,
      )
      expect(rules?.allowsBusiness ?? true).toBe(true)
      expect(new Set([from, person, to]).size).toBe(3)
      expect(amount === null).toBe(currency === null)
      if (amount !== null) expect(outcome).toBe('BUSINESS')
    }
    expect(region.recommendations.length).toBeGreaterThan(80)
  })

  test('an encounter is of two people, both in the region', () => {
    const people = new Set(region.people.map(({ key }) => key))
    for (const { a, b } of region.encounters) {
      expect([a !== b, people.has(a), people.has(b)]).toEqual([true, true, true])
    }
    expect(region.encounters.some(({ confirmed }) => !confirmed)).toBe(true)
    expect(region.encounters.length).toBeGreaterThan(200)
  })

  test('the tour asks for somebody out of reach whom several close contacts know, at a meeting of many', () => {
    const { asker, sought, closePerson, meeting } = region.tour
    const ties = tiesOf(region)
    expect(ties.contacts(asker)).not.toContain(sought)
    const good = ties
      .contacts(asker)
      .filter(key => ties.strength(asker, key, now) >= 0.26 && ties.strength(key, sought, now) >= 0.26)
    expect(good.length).toBeGreaterThanOrEqual(2)
    expect(ties.strength(asker, closePerson, now)).toBeGreaterThan(0.5)
    const chosen = meetings.find(({ key }) => key === meeting)
    const expected =
      chosen?.attendances.filter(({ status }) => status === 'EXPECTED').map(({ person }) => person) ?? []
    expect(chosen?.status).toBe('PLANNED')
    expect(expected.length).toBeGreaterThanOrEqual(12)
    expect(expected).toContain(asker)
  })
})

describe('the networks are of the kinds that the service is made for', () => {
  test('the referral breakfast is weekly at 7:30 for about 25, with seats, sponsorship and a price for absences', () => {
    const network = named('matinales')
    expect(network).toMatchObject({
      kind: 'REFERRAL',
      rules: { admission: 'SPONSORSHIP', oneMemberPerProfession: true, absenceLimit: 2 },
    })
    expect(new Set(network.meetings.map(({ startsAt }) => parisTime(startsAt)))).toEqual(new Set(['07:30']))
    const sizes = settled(network).map(meeting => present(meeting).length)
    const mean = sizes.reduce((sum, size) => sum + size, 0) / sizes.length
    expect(mean).toBeGreaterThan(18)
    expect(mean).toBeLessThan(30)
    expect(sizes.length).toBeGreaterThan(80)
    expect(network.memberships.some(({ status }) => status === 'LAPSED')).toBe(true)
  })

  test('the women’s network seats its people at tables, and shows its members to members alone', () => {
    const network = named('elles')
    expect(network).toMatchObject({ kind: 'WOMEN', rules: { memberListVisibleTo: 'MEMBERS' } })
    const wrong = settled(network)
      .flatMap(({ attendances }) => attendances)
      .filter(entry => entry.tables.length > 0 !== wasThere(entry))
    expect(wrong).toEqual([])
  })

  test('the peer-support circle is of twelve, dear, and without business talk', () => {
    const network = named('parenthese')
    expect(network.memberships.filter(({ role }) => role !== 'GUEST')).toHaveLength(12)
    expect(network).toMatchObject({
      kind: 'PEER_SUPPORT',
      rules: { allowsBusiness: false, memberListVisibleTo: 'MEMBERS' },
      fee: { price: { amount: '3000.00', currencyCode: 'EUR' }, period: 'YEAR' },
    })
  })

  test('the others are there too, from ten euros a meeting to nothing, and one never meets', () => {
    expect(region.networks.map(({ kind }) => kind).sort()).toEqual([
      'ALUMNI',
      'BUSINESS_CLUB',
      'BUSINESS_CLUB',
      'INDUSTRY_MEETUP',
      'LEISURE',
      'ONLINE',
      'PEER_SUPPORT',
      'REFERRAL',
      'SPEAKING',
      'WOMEN',
    ])
    expect(region.networks.filter(({ meetings }) => meetings.length === 0).map(({ kind }) => kind)).toEqual([
      'ONLINE',
    ])
    expect(named('cinq-a-sept').fee).toEqual({
      price: { amount: '10.00', currencyCode: 'EUR' },
      period: 'MEETING',
    })
  })
})

test('people live in it: a few in three networks, guests, invitations, ends, newcomers, faders, big and cancelled meetings', () => {
  const memberships = region.networks.flatMap(network => network.memberships)
  const of = (key: string) =>
    memberships.filter(({ person, role }) => person === key && role !== 'GUEST').length
  expect(region.people.filter(({ key }) => of(key) >= 3).length).toBeGreaterThan(8)
  for (const status of ['INVITED', 'LAPSED', 'ENDED', 'ACTIVE'] as const) {
    expect(memberships.filter(one => one.status === status).length).toBeGreaterThan(1)
  }
  const all = region.networks.flatMap(settled)
  expect(all.filter(meeting => present(meeting).length > 30).length).toBeGreaterThanOrEqual(2)
  expect(
    all.filter(({ attendances }) => attendances.some(({ role }) => role === 'GUEST')).length,
  ).toBeGreaterThan(10)
  expect(region.networks.some(({ meetings }) => meetings.some(({ status }) => status === 'CANCELLED'))).toBe(
    true,
  )
  const statuses = new Set(all.flatMap(({ attendances }) => attendances.map(({ status }) => status)))
  expect([...statuses].sort()).toEqual(['ABSENT', 'EXCUSED', 'LATE', 'PRESENT', 'SUBSTITUTED'])
  const recent = new Date(today.getTime() - 35 * 86_400_000).toISOString().slice(0, 10)
  expect(
    memberships.filter(({ since, status }) => status === 'ACTIVE' && since >= recent).length,
  ).toBeGreaterThan(10)
})

test('each network that meets has people who come nearly always and people who hardly do', () => {
  for (const network of region.networks.filter(({ meetings }) => meetings.length > 0)) {
    const last = settled(network).slice(-12)
    const times = network.memberships.map(
      ({ person }) => last.filter(one => present(one).includes(person)).length,
    )
    expect(times.filter(count => count >= 6).length).toBeGreaterThan(4)
    expect(times.filter(count => count <= 2).length).toBeGreaterThan(0)
  }
})
