import { Field, ObjectType, registerEnumType } from 'type-graphql'
import { connectionOf } from '../graphql/connection.js'
import { describedEnum } from '../graphql/described-enum.js'
import { Node } from '../graphql/node.type.js'
import { DateTime } from '../graphql/scalars.js'
import { type Person, type PersonOrder, type PersonPurpose, PURPOSES } from './person.js'

export const PersonPurposeEnum = Object.fromEntries(PURPOSES.map(purpose => [purpose, purpose]))
registerEnumType(PersonPurposeEnum, {
  name: 'PersonPurpose',
  description: 'What a person comes to networks for. The set may grow: have a default.',
  valuesConfig: {
    BUSINESS: { description: 'To find customers, suppliers or partners.' },
    CAREER: { description: 'To find work, or people to work with.' },
    SUPPORT: { description: 'To get help, and to help others.' },
    MEETING_PEOPLE: { description: 'To get to know people.' },
    LEARNING: { description: 'To learn from others.' },
  },
})

export const PersonOrderEnum = describedEnum<PersonOrder>(
  'PersonOrder',
  'In which order a list has people; those of one name by id.',
  {
    NAME: 'By the name, as people write it.',
    FAMILY_NAME:
      'By the family name, then the given name. `DUMOULIN Claire` and `Dumoulin, Claire` show which is which; of other names the given name is taken to come first.',
  },
)

/** What the API shows of a person; what others see of them, and their contact details, are added by the parts that decide it. */
@ObjectType('Person', {
  implements: Node,
  description:
    'Somebody whom the service knows of, with or without a sign-in of their own. Whom the viewer must not see is absent everywhere.',
})
export class PersonType extends Node implements Pick<Person, 'name' | 'createdAt'> {
  @Field(() => String, { description: 'How they are called: one line of 1 to 200 characters.' })
  name!: string

  @Field(() => String, {
    nullable: true,
    description: 'What they do for a living; null where it is not given.',
  })
  profession!: string | null

  @Field(() => String, { nullable: true, description: 'Whom they work for; null where it is not given.' })
  company!: string | null

  @Field(() => String, {
    nullable: true,
    description: 'Where they live or work; null where it is not given.',
  })
  city!: string | null

  @Field(() => String, {
    nullable: true,
    description: 'A line about themself, of at most 300 characters; null where it is not given.',
  })
  headline!: string | null

  @Field(() => [String], {
    description:
      'What they look for, as at most 30 short tags in their own words; what others offer is matched with it.',
  })
  needs!: string[]

  @Field(() => [String], {
    description:
      'What they can offer, as at most 30 short tags in their own words; what others need is matched with it.',
  })
  offers!: string[]

  @Field(() => [PersonPurposeEnum], {
    description: 'What they currently come to networks for; empty where it is not given.',
  })
  purposes!: PersonPurpose[]

  @Field(() => DateTime, { description: 'When the profile was made.' })
  createdAt!: Date

  @Field(() => DateTime, { description: 'When the profile was last changed; settings are no part of it.' })
  updatedAt!: Date
}

export const PersonConnection = connectionOf('Person', () => PersonType)
