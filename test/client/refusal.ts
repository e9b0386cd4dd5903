import type { ErrorCode, ErrorDetails, HintParameters, Rule } from './generated/schema.js'

/** What a table of the schema has for a key. */
type Of<Table, Key> = Key extends keyof Table ? Table[Key] : unknown

/** A rule with what sentences about it are made of. */
type RuleBroken = {
  [R in Rule]: { code: 'RULE_BROKEN'; rule: R; hintParameters: Of<HintParameters, R> }
}[Rule] &
  ErrorDetails['RULE_BROKEN']

/** `extensions` of an error: each code with what stands beside it. */
export type Refusal =
  | RuleBroken
  | {
      [Code in Exclude<ErrorCode, 'RULE_BROKEN'>]: { code: Code } & Of<ErrorDetails, Code>
    }[Exclude<ErrorCode, 'RULE_BROKEN'>]

/** What a French page says. The compiler checks that each value is one that the schema has; whatever is new has a sentence too. */
export function inFrench(refusal: Refusal): string {
  switch (refusal.code) {
    case 'RULE_BROKEN':
      return broken(refusal)
    case 'CONFLICT':
      return refusal.reason === 'REQUEST_OPEN'
        ? 'Vous avez déjà une demande en cours pour cette personne.'
        : 'Cela a changé entre-temps.'
    case 'NOT_FOUND':
      return `Introuvable : ${refusal.field}.`
    case 'BAD_INPUT':
      return `À corriger : ${refusal.field}.`
    case 'FORBIDDEN':
      return refusal.reason === 'NO_PROFILE'
        ? "Créez d'abord votre profil."
        : 'Ce n’est pas à vous de le faire.'
    default:
      return 'Cela n’a pas marché. Réessayez.'
  }
}

function broken(refusal: RuleBroken): string {
  switch (refusal.rule) {
    case 'TIE_TOO_WEAK': {
      const { score, floor } = refusal.hintParameters
      return refusal.tie === 'YOU_AND_CONNECTOR'
        ? `Vous connaissez trop peu cette personne : ${score} sur ${floor}.`
        : 'Ces deux personnes se connaissent trop peu.'
    }
    case 'NEEDS_SPONSOR':
      return 'Ce réseau vous accueille sur parrainage.'
    case 'SEAT_TAKEN':
      return `Ce réseau a déjà quelqu’un de cette profession : ${refusal.hintParameters.seat}.`
    case 'DAILY_LIMIT': {
      const { limit, possibleAt } = refusal.hintParameters
      return `${limit} demandes par jour : revenez le ${new Date(possibleAt).toLocaleString('fr', { timeZone: 'UTC' })}.`
    }
    default:
      return 'Une règle s’y oppose.'
  }
}
