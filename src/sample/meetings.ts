import { wasThere } from '../meetings/attendance.js'
import { HeldSeats } from '../networks/seats.js'
import { daysOf, monthOf } from './calendar.js'
import { distinctProfessions, firstDay, type Member } from './members.js'
import type { MeetingPlan, NetworkPlan } from './network-plans.js'
import { type Day, dateOf, parisDay, parisInstant } from './paris-time.js'
import type { Inhabitant } from './people.js'
import type { Random } from './random.js'
import type { RegionAttendance, RegionMeeting } from './region.js'

const PLANNED_DAYS = 42
const GUESTS_AT_MOST = 12
const ABSENCE_WINDOW = 180

/** Two years of a network's meetings and the next six weeks, as its members come, fade and lapse. */
export function holdMeetings(
  random: Random,
  plan: NetworkPlan,
  members: Member[],
  people: readonly Inhabitant[],
  now: Date,
): RegionMeeting[] {
  if (!plan.meetings) return []
  const today = parisDay(now)
  const season = new Season(random, plan, plan.meetings, members, people)
  const days = daysOf(plan.meetings.rhythm, firstDay(today), today + PLANNED_DAYS)
  return days.map((day, index) => season.hold(day, index, now))
}

/** The meetings of one network, one after the other: each knows who came, or stayed away, before. */
class Season {
  private readonly absences = new Map<Member, Day[]>()

  constructor(
    private readonly random: Random,
    private readonly plan: NetworkPlan,
    private readonly how: MeetingPlan,
    private readonly members: Member[],
    private readonly people: readonly Inhabitant[],
  ) {}

  hold(day: Day, index: number, now: Date): RegionMeeting {
    const startsAt = parisInstant(day, this.how.starts)
    const isDiscovery =
      this.how.discoveryEvery > 0 && index % this.how.discoveryEvery === this.how.discoveryEvery - 1
    const planned = startsAt > now
    const cancelled = !planned && this.random.chance(0.015)
    const meeting: RegionMeeting = {
      key: `${this.plan.key}-${dateOf(day)}`,
      title: isDiscovery ? `${this.how.title} (découverte)` : this.how.title,
      startsAt,
      endsAt: parisInstant(day, this.how.ends),
      place: this.how.place,
      isDiscovery,
      status: planned ? 'PLANNED' : cancelled ? 'CANCELLED' : 'SETTLED',
      attendances: [],
    }
    if (planned) meeting.attendances = this.answers(day)
    else if (!cancelled) meeting.attendances = this.attendances(day, isDiscovery)
    return meeting
  }

  private attendances(day: Day, isDiscovery: boolean): RegionAttendance[] {
    const listed = this.active(day).flatMap(member => this.attendance(member, day) ?? [])
    const guests = isDiscovery ? this.guests(day) : []
    const all = [...listed, ...guests]
    this.seat(all)
    return all
  }

  private attendance(member: Member, day: Day): RegionAttendance | null {
    const status = this.statusOf(member, day)
    if (status === null) return null
    const present = wasThere({ status })
    const organiser = member.membership.role === 'ORGANISER'
    const role = !present
      ? 'ATTENDEE'
      : organiser
        ? 'HOST'
        : this.random.chance(0.06)
          ? 'SPEAKER'
          : 'ATTENDEE'
    return { person: member.membership.person, status, tables: [], role, invitedBy: null }
  }

  /** Null for people who are not on the list; where memberships lapse by absences, everybody is. */
  private statusOf(member: Member, day: Day): RegionAttendance['status'] | null {
    const strict = this.plan.rules.absenceLimit
    if (strict && member.lapsesFrom !== null && day >= member.lapsesFrom) return this.absent(member, day)
    if (this.random.chance(this.zeal(member, day))) return this.random.chance(0.07) ? 'LATE' : 'PRESENT'
    if (strict) {
      if (this.random.chance(0.1) && this.absencesBefore(member, day) === 0) return this.absent(member, day)
      return this.random.chance(0.35) ? 'SUBSTITUTED' : 'EXCUSED'
    }
    if (this.random.chance(0.6)) return null
    return this.random.chance(0.65) ? 'EXCUSED' : 'ABSENT'
  }

  /** At the absence that the rules name, within the window, the membership lapses from the next day on. */
  private absent(member: Member, day: Day): 'ABSENT' {
    const before = this.absencesBefore(member, day)
    this.absences.set(member, [...(this.absences.get(member) ?? []), day])
    if (before + 1 === this.plan.rules.absenceLimit) {
      member.until = day
      member.membership.status = 'LAPSED'
      member.membership.until = dateOf(day)
      member.membership.endReason = 'Deux absences en six mois'
    }
    return 'ABSENT'
  }

  private absencesBefore(member: Member, day: Day): number {
    return (this.absences.get(member) ?? []).filter(absence => absence > day - ABSENCE_WINDOW).length
  }

  private zeal({ zeal, fadesFrom, inhabitant }: Member, day: Day): number {
    const crowd = this.how.crowdedMonths?.includes(monthOf(day)) && !inhabitant.connector ? 2.2 : 1
    const fading = fadesFrom === null || day < fadesFrom ? 1 : 2 ** ((fadesFrom - day) / 45)
    return Math.min(0.97, zeal * crowd) * fading
  }

  /** Members of other networks whom a member brings to see; some come back. */
  private guests(day: Day): RegionAttendance[] {
    const active = this.active(day)
    const known = new Set(this.members.map(({ inhabitant }) => inhabitant))
    const guests = this.members.filter(({ membership, since }) => membership.role === 'GUEST' && since < day)
    const back = guests.filter(() => this.random.chance(0.25))
    const free = this.people.filter(person => !known.has(person) && this.plan.suits(person))
    const fresh = guests.length >= GUESTS_AT_MOST ? [] : this.random.some(free, this.random.between(1, 3))
    const newGuests = fresh.map(inhabitant => this.welcome(inhabitant, this.random.pick(active), day))
    return [...back, ...newGuests].map(({ membership }) => ({
      person: membership.person,
      status: 'PRESENT',
      tables: [],
      role: 'GUEST',
      invitedBy: membership.sponsoredBy,
    }))
  }

  private welcome(inhabitant: Inhabitant, by: Member, day: Day): Member {
    const guest: Member = {
      inhabitant,
      membership: {
        person: inhabitant.person.key,
        status: 'ACTIVE',
        role: 'GUEST',
        seat: null,
        since: dateOf(day),
        until: null,
        endReason: null,
        sponsoredBy: by.membership.person,
      },
      since: day,
      until: null,
      zeal: 0,
      fadesFrom: null,
      lapsesFrom: null,
    }
    this.members.push(guest)
    return guest
  }

  /** Tables are mixed anew at each meeting. */
  private seat(attendances: readonly RegionAttendance[]): void {
    const { seatsAtTable } = this.how
    if (!seatsAtTable) return
    const there = this.random.shuffled(attendances.filter(wasThere))
    const tables = Math.ceil(there.length / seatsAtTable)
    for (const [place, attendance] of there.entries()) attendance.tables = [`Table ${(place % tables) + 1}`]
  }

  /** Who has said so far whether they come. */
  private answers(day: Day): RegionAttendance[] {
    return this.active(day).flatMap(member => {
      if (!this.random.chance(0.85)) return []
      const expected = this.random.chance(this.zeal(member, day))
      if (!expected && this.random.chance(0.5)) return []
      const status = expected ? 'EXPECTED' : 'EXCUSED'
      return {
        person: member.membership.person,
        status,
        tables: [],
        role: 'ATTENDEE',
        invitedBy: null,
      } as const
    })
  }

  private active(day: Day): Member[] {
    return this.members.filter(({ membership, since, until }) => {
      return membership.role !== 'GUEST' && since <= day && (until === null || day <= until)
    })
  }
}

/** Whom each network has invited and is still waiting for. */
export function invite(
  random: Random,
  plan: NetworkPlan,
  members: Member[],
  people: readonly Inhabitant[],
  today: Day,
): void {
  if (plan.size < 25) return
  const known = new Set(members.map(({ inhabitant }) => inhabitant))
  const seats = new HeldSeats(members.flatMap(({ membership }) => membership.seat ?? []))
  const free = people.filter(person => {
    const seatFree = !plan.rules.oneMemberPerProfession || !seats.has(person.profession.title)
    return !known.has(person) && plan.suits(person) && seatFree
  })
  const inviters = members.filter(
    ({ membership }) => membership.status === 'ACTIVE' && membership.role === 'ORGANISER',
  )
  const shuffled = random.shuffled(free)
  const invited = plan.rules.oneMemberPerProfession ? distinctProfessions(shuffled) : shuffled
  for (const inhabitant of invited.slice(0, 2)) {
    const since = today - random.between(1, 20)
    members.push({
      inhabitant,
      membership: {
        person: inhabitant.person.key,
        status: 'INVITED',
        role: 'MEMBER',
        seat: plan.rules.oneMemberPerProfession ? inhabitant.profession.title : null,
        since: dateOf(since),
        until: null,
        endReason: null,
        sponsoredBy: random.pick(inviters).membership.person,
      },
      since,
      until: null,
      zeal: 0,
      fadesFrom: null,
      lapsesFrom: null,
    })
  }
}
