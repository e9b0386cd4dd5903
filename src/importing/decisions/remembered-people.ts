import { addTo } from '../../grouping.js'
import type { PersonId } from '../../ids.js'
import { nameKey } from '../../person-name.js'
import { fold } from '../../text.js'
import type { ListedPerson } from '../people/listed-person.js'
import type { RememberedSpelling, Spelling } from './made-decision.js'

const BESIDE_NAME = ['email', 'source', 'profession', 'company'] as const

/** Who was meant when lists of a network said so before, as the administrator has decided. */
export class RememberedPeople {
  private readonly byName = new Map<string, RememberedSpelling[]>()

  /** @param ofNetwork by the folded name of the network */
  constructor(
    ofNetwork: ReadonlyMap<string, readonly RememberedSpelling[]>,
    private readonly sourceKey: (number: string) => string,
  ) {
    for (const [network, spellings] of ofNetwork)
      for (const spelling of spellings) addTo(this.byName, `${network}\n${nameKey(spelling.name)}`, spelling)
  }

  /** Whoever was meant by the very same, when it was decided last. */
  sameAs(listed: ListedPerson): PersonId | null {
    const said = this.spellingOf(listed)
    return oneOf(
      this.called(listed).filter(one => BESIDE_NAME.every(field => alike(one[field], said[field]))),
    )
  }

  /** Whoever was meant by all of this but what the list says beside. */
  lessThan(listed: ListedPerson): PersonId | null {
    const said = this.spellingOf(listed)
    return oneOf(
      this.called(listed).filter(one =>
        BESIDE_NAME.every(field => one[field] === null || alike(one[field], said[field])),
      ),
    )
  }

  private called({ name, networks }: ListedPerson): RememberedSpelling[] {
    return [...networks].flatMap(network => this.byName.get(`${network}\n${nameKey(name)}`) ?? [])
  }

  private spellingOf({ name, personId, email, profession, company }: ListedPerson): Spelling {
    return { name, source: personId === null ? null : this.sourceKey(personId), email, profession, company }
  }
}

/** Of those of the last time; null where that was about several. */
function oneOf(spellings: readonly RememberedSpelling[]): PersonId | null {
  const last = Math.max(...spellings.map(({ at }) => at.getTime()))
  const people = new Set(spellings.filter(({ at }) => at.getTime() === last).map(({ person }) => person))
  const [person, ...others] = people
  return person !== undefined && others.length === 0 ? person : null
}

function alike(one: string | null, other: string | null): boolean {
  return one === null || other === null ? one === other : fold(one) === fold(other)
}
