import type { AttendanceImport } from '../../src/importing/attendance/attendance-import.service.js'

/** How a list of a case is taken over, and which of its lines are bad until these decisions are made. */
export interface CaseList {
  file: string
  as?: 'members'
  wish?: Partial<Omit<AttendanceImport, 'from'>>
  /** Lines that are bad at first. */
  bad?: number[]
  /** What is decided of lines in doubt; bad ones of which nothing is are left out. */
  decided?: Record<number, string>
}

/** What the lists of a case tell of, counted by hand: people, meetings, and entries in their lists. */
export interface CountedCase {
  network: string
  people: number
  meetings: number
  entries: number
  lists: CaseList[]
}

const numbers = { dateFormat: 'DMY' }
const inClub = (network: string, wish: Partial<Omit<AttendanceImport, 'from'>> = {}) => ({ ...wish, network })
/** All cases whose lists name people. */
export const CASES: readonly CountedCase[] = [
  {
    ...{ network: 'Club H2-01', people: 3, meetings: 1, entries: 3 },
    lists: [{ file: '01-shared-email/list.csv', bad: [3], decided: { 3: 'new' } }],
  },
  {
    ...{ network: 'Club H2-01b', people: 2, meetings: 2, entries: 2 },
    lists: [
      { file: '01-shared-email/month-1.csv' },
      { file: '01-shared-email/month-2.csv', bad: [2], decided: { 2: 'new' } },
    ],
  },
  {
    ...{ network: 'Club H2-02', people: 2, meetings: 3, entries: 5 },
    lists: ['october', 'november', 'november-again-name-only'].map(name => ({
      file: `02-email-appears-later/${name}.csv`,
    })),
  },
  {
    ...{ network: 'Club H2-04', people: 3, meetings: 1, entries: 3 },
    lists: [{ file: '04-checkin-times/checkins.csv' }],
  },
  {
    ...{ network: 'Club H2-05', people: 4, meetings: 2, entries: 8 },
    lists: [{ file: '05-apostrophe-hyphen/list.csv' }],
  },
  {
    ...{ network: "Club H2-05 d'Affaires", people: 1, meetings: 2, entries: 2 },
    lists: [{ file: '05-apostrophe-hyphen/network-names.csv' }],
  },
  {
    ...{ network: 'Club H2-06', people: 1, meetings: 3, entries: 3 },
    lists: [{ file: '06-name-order/list.csv' }],
  },
  {
    ...{ network: 'Club H2-07', people: 2, meetings: 0, entries: 0 },
    lists: ['Connections', 'without-notes'].map(name => ({
      file: `07-linkedin-connections/${name}.csv`,
      as: 'members',
      wish: inClub('Club H2-07'),
    })),
  },
  {
    ...{ network: 'Club H2-08', people: 2, meetings: 1, entries: 2 },
    lists: ['ansi.csv', 'iso-fr-status.csv', 'utf16.txt', 'utf8bom.csv'].map(name => ({
      file: `08-french-excel-ansi/${name}`,
      wish: numbers,
    })),
  },
  {
    ...{ network: 'Club H2-09', people: 1, meetings: 9, entries: 9 },
    lists: [
      {
        file: '09-us-dates-and-clock/list.csv',
        wish: { dateFormat: 'MDY' },
        bad: [6],
      },
    ],
  },
  {
    ...{ network: 'Club H2-10', people: 2, meetings: 1, entries: 2 },
    // The first of these tells of a table, which a settled list does not take later.
    lists: ['shorter-lines', 'padded', 'sep-line', 'total-line', 'wider-lines'].map(name => ({
      file: `10-excel-padding/${name}.csv`,
    })),
  },
  {
    ...{ network: 'Club H2-12', people: 2, meetings: 3, entries: 6 },
    lists: [{ file: '12-register-matrix/register.csv', wish: inClub('Club H2-12') }],
  },
  {
    ...{ network: 'Club H2-13', people: 9, meetings: 1, entries: 9 },
    lists: [{ file: '13-status-words/list.csv', wish: { maps: ['status:=ABSENT'] } }],
  },
  {
    ...{ network: 'Club H2-14', people: 9, meetings: 1, entries: 9 },
    lists: [{ file: '14-cells-that-are-no-email/list.csv' }],
  },
  {
    ...{ network: 'Club H2-15', people: 3, meetings: 1, entries: 3 },
    lists: [{ file: '15-homonyms-same-meeting/list.csv', bad: [3], decided: { 3: 'new' } }],
  },
  {
    ...{ network: 'Club H2-17', people: 2, meetings: 2, entries: 4 },
    lists: ['before', 'after', 'day-only', 'with-hour'].map(name => ({
      file: `17-meeting-moved/${name}.csv`,
    })),
  },
  {
    ...{ network: 'Club H2-20', people: 2, meetings: 2, entries: 4 },
    lists: [
      { file: '20-numbers-of-people/a.csv', wish: { source: 'H2-20' } },
      {
        file: '20-numbers-of-people/b.csv',
        wish: { source: 'H2-20' },
        bad: [4, 5],
      },
    ],
  },
  ...['curly', 'straight'].map(name => ({
    ...{ network: `Club H2-28 ${name}`, people: 3, meetings: 6, entries: 12 },
    lists: [{ file: `28-doubled-person-breaks-path/${name}.csv` }],
  })),
  {
    ...{ network: 'Club H2-29', people: 2, meetings: 8, entries: 9 },
    lists: [
      ...['list', 'joined', 'nbsp-header'].map(name => ({ file: `29-invisible-characters/${name}.csv` })),
      { file: '29-invisible-characters/nfd-header.csv', wish: { columns: ['person=Prénom'] } },
    ],
  },
  {
    ...{ network: 'Club H2-31', people: 1, meetings: 0, entries: 0 },
    lists: [{ file: '31-rosters/roster.csv', wish: inClub('Club H2-31') }],
  },
  {
    ...{ network: 'Club H2-37', people: 5, meetings: 1, entries: 5 },
    lists: [{ file: '37-hidden-from-company/list.csv' }],
  },
  {
    ...{ network: 'Club H2-40', people: 1, meetings: 0, entries: 0 },
    lists: ['google', 'outlook'].map(name => ({
      file: `40-google-and-outlook/${name}.csv`,
      as: 'members',
      wish: inClub('Club H2-40'),
    })),
  },
]
