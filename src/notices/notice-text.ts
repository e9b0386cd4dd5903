import type { NoticeKind, NoticeRole } from './notice.js'

/** The names that a text may hold: all three see one another. */
export interface Names {
  readonly requester: string
  readonly connector: string
  readonly target: string
}

export interface NoticeText {
  readonly subject: string
  readonly text: string
}

type Sentence = (names: Names) => string
/** By kind, and by what the one who is told is in the introduction. */
type Sentences = Partial<Record<`${NoticeKind} ${NoticeRole}`, Sentence>>

interface Language {
  readonly subject: string
  readonly comeBackSubject: string
  readonly comeBack: (contact: string) => string
  readonly greeting: (name: string) => string
  readonly closing: string
  readonly sentences: Sentences
}

const ENGLISH: Language = {
  subject: 'An introduction',
  comeBackSubject: 'Somebody to come back to',
  comeBack: contact =>
    `You wanted to come back to ${contact} today. What you wrote of them is in your address book.`,
  greeting: name => `Hello ${name},`,
  closing: 'Sign in to read it.',
  sentences: {
    'ASKED CONNECTOR': ({ requester, target }) => `${requester} asks you to introduce them to ${target}.`,
    'FORWARDED REQUESTER': ({ connector, target }) => `${connector} has forwarded your request to ${target}.`,
    'FORWARDED TARGET': ({ requester, connector }) =>
      `${connector} would like to introduce ${requester} to you.`,
    'ACCEPTED REQUESTER': ({ target }) =>
      `${target} has agreed to be introduced to you. You can now see how to contact each other.`,
    'ACCEPTED CONNECTOR': ({ requester, target }) =>
      `${target} has agreed to be introduced to ${requester}. Thank you.`,
    'DECLINED CONNECTOR': ({ requester, target }) =>
      `${target} has declined to be introduced to ${requester}. ${requester} is not told.`,
    'WITHDRAWN CONNECTOR': ({ requester, target }) =>
      `${requester} no longer asks to be introduced to ${target}.`,
    'WITHDRAWN TARGET': ({ requester }) => `${requester} no longer asks to be introduced to you.`,
    'EXPIRED REQUESTER': ({ target }) => `Your request to be introduced to ${target} has expired.`,
    'EXPIRED CONNECTOR': ({ requester, target }) =>
      `${requester}’s request to be introduced to ${target} has expired.`,
    'EXPIRED TARGET': ({ requester }) => `${requester}’s request to be introduced to you has expired.`,
    'REPORTED REQUESTER': ({ target }) => `${target} has reported the outcome of your introduction.`,
    'REPORTED TARGET': ({ requester }) => `${requester} has reported the outcome of your introduction.`,
    'REPORTED CONNECTOR': ({ requester, target }) =>
      `There is news of the introduction of ${requester} to ${target}. Thank you for making it.`,
  },
}

const FRENCH: Language = {
  subject: 'Une mise en relation',
  comeBackSubject: 'Quelqu’un à recontacter',
  comeBack: contact =>
    `Vous vouliez recontacter ${contact} aujourd'hui. Vos notes sont dans votre carnet d'adresses.`,
  greeting: name => `Bonjour ${name},`,
  closing: 'Connectez-vous pour la lire.',
  sentences: {
    'ASKED CONNECTOR': ({ requester, target }) =>
      `${requester} vous demande une mise en relation avec ${target}.`,
    'FORWARDED REQUESTER': ({ connector, target }) => `${connector} a transmis votre demande à ${target}.`,
    'FORWARDED TARGET': ({ requester, connector }) => `${connector} souhaite vous présenter ${requester}.`,
    'ACCEPTED REQUESTER': ({ target }) =>
      `${target} accepte la mise en relation. Vous voyez désormais comment vous joindre.`,
    'ACCEPTED CONNECTOR': ({ requester, target }) =>
      `${target} accepte la mise en relation avec ${requester}. Merci.`,
    'DECLINED CONNECTOR': ({ requester, target }) =>
      `${target} décline la mise en relation avec ${requester}. ${requester} n'en est pas informé.`,
    'WITHDRAWN CONNECTOR': ({ requester, target }) =>
      `${requester} ne demande plus de mise en relation avec ${target}.`,
    'WITHDRAWN TARGET': ({ requester }) => `${requester} ne demande plus à vous être présenté.`,
    'EXPIRED REQUESTER': ({ target }) => `Votre demande de mise en relation avec ${target} a expiré.`,
    'EXPIRED CONNECTOR': ({ requester, target }) =>
      `La demande de mise en relation de ${requester} avec ${target} a expiré.`,
    'EXPIRED TARGET': ({ requester }) => `La demande de mise en relation de ${requester} avec vous a expiré.`,
    'REPORTED REQUESTER': ({ target }) => `${target} a dit ce qu'a donné votre mise en relation.`,
    'REPORTED TARGET': ({ requester }) => `${requester} a dit ce qu'a donné votre mise en relation.`,
    'REPORTED CONNECTOR': ({ requester, target }) =>
      `Il y a du nouveau sur la mise en relation de ${requester} avec ${target}. Merci de l'avoir faite.`,
  },
}

/** The mail that tells somebody, in French or English; null where there is nothing to say. */
export function noticeText(
  { kind, role }: { kind: NoticeKind; role: NoticeRole | null },
  reader: { name: string; locale: string | null },
  names: Names,
): NoticeText | null {
  const language = languageOf(reader)
  const sentence = role && language.sentences[`${kind} ${role}`]
  if (!sentence) return null
  return {
    subject: language.subject,
    text: [language.greeting(reader.name), sentence(names), language.closing].join('\n\n'),
  }
}

/** The mail that tells somebody that the day has come on which they wanted to come back to a contact. */
export function comeBackText(reader: { name: string; locale: string | null }, contact: string): NoticeText {
  const { comeBackSubject: subject, greeting, comeBack } = languageOf(reader)
  return { subject, text: [greeting(reader.name), comeBack(contact)].join('\n\n') }
}

const languageOf = ({ locale }: { locale: string | null }) => (/^fr\b/i.test(locale ?? '') ? FRENCH : ENGLISH)
