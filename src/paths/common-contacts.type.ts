import { Field, ObjectType } from 'type-graphql'
import { connectionOf } from '../graphql/connection.js'
import { StrengthBandEnum } from '../graphql/strength-enums.js'
import { PersonType } from '../people/person.type.js'
import type { Band } from '../strength/score.js'

/** How well the contact and the other know each other is not told: only paths tell it, of people who pass requests on. */
@ObjectType()
class ContactFacts {
  @Field(() => StrengthBandEnum, {
    description:
      'How well the viewer and the contact know each other, without what only one of them declares, as on paths.',
  })
  bandWithViewer!: Band
}

export const CommonContactConnection = connectionOf('CommonContact', () => PersonType, ContactFacts)
