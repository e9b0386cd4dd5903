import type { Fee, NetworkKind, NetworkRules } from '../networks/network.js'
import type { PersonPurpose } from '../people/person.js'
import type { Rhythm } from './calendar.js'
import type { Inhabitant } from './people.js'

/** How one network of the region is and lives. */
export interface NetworkPlan {
  key: string
  name: string
  /** Its age. */
  years: number
  kind: NetworkKind
  purposes: PersonPurpose[]
  description: string
  city: string
  rules: Partial<NetworkRules>
  fee: Fee | null
  /** How many people belong, or belonged, to it; guests come on top. */
  size: number
  /** Who could belong to it. */
  suits: (inhabitant: Inhabitant) => boolean
  /** How many connectors it has. */
  connectors: number
  /** Null for a network that never meets. */
  meetings: MeetingPlan | null
}

export interface MeetingPlan {
  rhythm: Rhythm
  title: string
  starts: string
  ends: string
  place: string
  /** The share of meetings to which a member of middling zeal comes. */
  zeal: number
  /** Every how many meetings guests may come and see; 0 for never. */
  discoveryEvery: number
  seatsAtTable?: number
  /** Months that draw a crowd: the start of the year and of the season. */
  crowdedMonths?: readonly number[]
}

const THURSDAY = 4
const anyone = () => true
const euros = (amount: number, period: Fee['period']): Fee => ({
  price: { amount: amount.toFixed(2), currencyCode: 'EUR' },
  period,
})

/** Ten networks of different kinds. The largest that anybody may join come last: they take those who are left. */
export const NETWORK_PLANS: readonly NetworkPlan[] = [
  {
    key: 'matinales',
    name: 'Les Matinales de la Vilaine',
    years: 6,
    kind: 'REFERRAL',
    purposes: ['BUSINESS'],
    description: 'Un petit déjeuner par semaine, un métier par siège, des recommandations entre membres.',
    city: 'Rennes',
    rules: {
      admission: 'SPONSORSHIP',
      oneMemberPerProfession: true,
      absenceLimit: 2,
      minimumScoreToRecommend: 40,
    },
    fee: euros(980, 'YEAR'),
    size: 34,
    suits: anyone,
    connectors: 3,
    meetings: {
      rhythm: { weekday: THURSDAY, weeks: 'EVERY' },
      title: 'Petit déjeuner de recommandation',
      starts: '07:30',
      ends: '09:00',
      place: 'Brasserie du Mail, Rennes',
      zeal: 0.9,
      discoveryEvery: 8,
    },
  },
  {
    key: 'elles',
    name: 'Elles d’Armor',
    years: 9,
    kind: 'WOMEN',
    purposes: ['BUSINESS', 'SUPPORT'],
    description:
      'Femmes qui entreprennent et qui dirigent : un déjeuner par mois, à des tables que l’on mélange.',
    city: 'Rennes',
    rules: {},
    fee: euros(120, 'YEAR'),
    size: 36,
    suits: ({ woman }) => woman,
    connectors: 2,
    meetings: {
      rhythm: { weekday: 3, weeks: [1] },
      title: 'Déjeuner',
      starts: '12:15',
      ends: '14:00',
      place: 'Salle des Lices, Rennes',
      zeal: 0.68,
      discoveryEvery: 5,
      seatsAtTable: 6,
    },
  },
  {
    key: 'parenthese',
    name: 'La Parenthèse',
    years: 3,
    kind: 'PEER_SUPPORT',
    purposes: ['SUPPORT', 'LEARNING'],
    description:
      'Douze personnes qui dirigent et se parlent vrai. Ce qui s’y dit y reste, et l’on n’y vend rien.',
    city: 'Cesson-Sévigné',
    rules: { admission: 'SPONSORSHIP', allowsBusiness: false },
    fee: euros(3000, 'YEAR'),
    size: 12,
    suits: ({ profession }) => profession.sector !== 'web',
    connectors: 1,
    meetings: {
      rhythm: { weekday: 2, weeks: [3] },
      title: 'Cercle de pairs',
      starts: '14:00',
      ends: '18:00',
      place: 'La Maison du Bocage, Cesson-Sévigné',
      zeal: 0.85,
      discoveryEvery: 0,
    },
  },
  {
    key: 'web',
    name: 'Rennes Web Apéro',
    years: 5,
    kind: 'INDUSTRY_MEETUP',
    purposes: ['LEARNING', 'MEETING_PEOPLE'],
    description: 'Concurrents toute la journée, confrères le soir : deux exposés et un verre.',
    city: 'Rennes',
    rules: {},
    fee: null,
    size: 38,
    suits: ({ profession }) => profession.sector === 'web',
    connectors: 1,
    meetings: {
      rhythm: { weekday: THURSDAY, weeks: [3] },
      title: 'Apéro technique',
      starts: '19:00',
      ends: '21:30',
      place: 'Le Hangar des Carmes, Rennes',
      zeal: 0.52,
      discoveryEvery: 0,
    },
  },
  {
    key: 'vitre',
    name: 'Entreprendre à Vitré',
    years: 22,
    kind: 'BUSINESS_CLUB',
    purposes: ['BUSINESS', 'MEETING_PEOPLE'],
    description: 'L’association des petites entreprises du pays de Vitré.',
    city: 'Vitré',
    rules: {},
    fee: euros(90, 'YEAR'),
    size: 30,
    suits: ({ person }) => person.city === 'Vitré',
    connectors: 1,
    meetings: {
      rhythm: { weekday: 1, weeks: [2] },
      title: 'Rencontre des entreprises',
      starts: '18:30',
      ends: '20:30',
      place: 'Halle aux Toiles, Vitré',
      zeal: 0.58,
      discoveryEvery: 4,
    },
  },
  {
    key: 'parole',
    name: 'Parole Haute',
    years: 7,
    kind: 'SPEAKING',
    purposes: ['LEARNING'],
    description: 'Apprendre à parler en public : un lundi sur deux, chacun à son tour.',
    city: 'Rennes',
    rules: {},
    fee: euros(150, 'YEAR'),
    size: 24,
    suits: anyone,
    connectors: 2,
    meetings: {
      rhythm: { weekday: 1, weeks: 'OTHER' },
      title: 'Séance de prise de parole',
      starts: '19:00',
      ends: '21:00',
      place: 'Maison des associations, Rennes',
      zeal: 0.66,
      discoveryEvery: 6,
    },
  },
  {
    key: 'foulees',
    name: 'Les Foulées du Canal',
    years: 4,
    kind: 'LEISURE',
    purposes: ['MEETING_PEOPLE'],
    description: 'Une heure de course le dimanche, à l’allure de la conversation.',
    city: 'Rennes',
    rules: {},
    fee: euros(5, 'MONTH'),
    size: 20,
    suits: anyone,
    connectors: 1,
    meetings: {
      rhythm: { weekday: 0, weeks: 'OTHER' },
      title: 'Sortie du dimanche',
      starts: '09:30',
      ends: '10:45',
      place: 'Écluse du Comte, Rennes',
      zeal: 0.58,
      discoveryEvery: 0,
    },
  },
  {
    key: 'anciens',
    name: 'Les Petits Déjeuners des anciens',
    years: 15,
    kind: 'ALUMNI',
    purposes: ['CAREER', 'MEETING_PEOPLE'],
    description: 'Anciens de l’école de commerce, toutes promotions.',
    city: 'Rennes',
    rules: {},
    fee: euros(30, 'YEAR'),
    size: 34,
    suits: ({ profession }) => profession.sector !== 'care',
    connectors: 1,
    meetings: {
      rhythm: { weekday: 5, weeks: [3] },
      title: 'Petit déjeuner des anciens',
      starts: '08:00',
      ends: '09:30',
      place: 'Hôtel des Portes, Rennes',
      zeal: 0.5,
      discoveryEvery: 0,
    },
  },
  {
    key: 'cinq-a-sept',
    name: 'Le Cinq à Sept',
    years: 4,
    kind: 'BUSINESS_CLUB',
    purposes: ['BUSINESS', 'MEETING_PEOPLE'],
    description: 'Deux heures après le travail, sans engagement : on vient, on parle, on échange ses cartes.',
    city: 'Rennes',
    rules: {},
    fee: euros(10, 'MEETING'),
    size: 62,
    suits: anyone,
    connectors: 3,
    meetings: {
      rhythm: { weekday: 2, weeks: [2, 4] },
      title: 'Cinq à sept',
      starts: '17:00',
      ends: '19:00',
      place: 'Le Comptoir de l’Ille, Rennes',
      zeal: 0.48,
      discoveryEvery: 3,
      crowdedMonths: [1, 9],
    },
  },
  {
    key: 'independants',
    name: 'Indépendants en ligne',
    years: 3,
    kind: 'ONLINE',
    purposes: ['SUPPORT', 'BUSINESS'],
    description: 'Un groupe de discussion où l’on s’entraide sans jamais se réunir.',
    city: 'Rennes',
    rules: {},
    fee: null,
    size: 45,
    suits: anyone,
    connectors: 0,
    meetings: null,
  },
]
