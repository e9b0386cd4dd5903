/** What the mails and the page say of presences, in one language. */
export interface PresenceWords {
  readonly language: 'en' | 'fr'
  readonly subject: string
  readonly greeting: (name: string) => string
  readonly entered: string
  readonly answerAt: (url: string) => string
  readonly signIn: string
  readonly question: string
  readonly there: string
  readonly notThere: string
  readonly saidThere: string
  readonly saidNotThere: string
  readonly nothing: string
  readonly refused: string
}

const ENGLISH: PresenceWords = {
  language: 'en',
  subject: 'Were you there?',
  greeting: name => `Hello ${name},`,
  entered: 'Organisers have entered you as present:',
  answerAt: url => `Say whether that is so, for 30 days and without signing in:\n${url}`,
  signIn: 'Sign in to say whether that is so.',
  question: 'Were you there?',
  there: 'I was there',
  notThere: 'I was not there',
  saidThere: 'You have said that you were there.',
  saidNotThere: 'You have said that you were not there.',
  nothing: 'These lists do not have you any more. There is nothing left to say.',
  refused: 'This link is not valid, or no longer. Sign in to say where you were.',
}

const FRENCH: PresenceWords = {
  language: 'fr',
  subject: 'Y étiez-vous ?',
  greeting: name => `Bonjour ${name},`,
  entered: 'Les organisateurs vous ont noté présent :',
  answerAt: url => `Dites si c'est exact, pendant 30 jours et sans vous connecter :\n${url}`,
  signIn: "Connectez-vous pour dire si c'est exact.",
  question: 'Y étiez-vous ?',
  there: "J'y étais",
  notThere: "Je n'y étais pas",
  saidThere: 'Vous avez dit que vous y étiez.',
  saidNotThere: "Vous avez dit que vous n'y étiez pas.",
  nothing: "Ces listes ne vous mentionnent plus. Il n'y a plus rien à dire.",
  refused: "Ce lien n'est pas valable, ou ne l'est plus. Connectez-vous pour dire où vous étiez.",
}

/** In French or English, by the reader's locale. */
export function presenceWords(locale: string | null): PresenceWords {
  return /^fr\b/i.test(locale ?? '') ? FRENCH : ENGLISH
}

/** A meeting as people are told of it. */
export interface ToldMeeting {
  readonly title: string
  readonly startsAt: Date
  readonly timeZone: string
}

/** Such as “Breakfast, 15 June 2026”. */
export function titleAndDay({ title, startsAt, timeZone }: ToldMeeting, words: PresenceWords): string {
  const format = new Intl.DateTimeFormat(words.language === 'fr' ? 'fr' : 'en-GB', {
    dateStyle: 'long',
    timeZone,
  })
  return `${title}, ${format.format(startsAt)}`
}
