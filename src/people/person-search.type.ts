import { ArgsType, Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql'
import { connectionOf } from '../graphql/connection.js'
import { PageArgs } from '../graphql/page-args.js'
import { type FoundPerson, type PersonSearchField, SEARCH_FIELDS } from './matched-on.js'
import type { PeopleFilter } from './person.js'
import { PersonType } from './person.type.js'
import type { SearchSuggestion } from './search-suggestions.js'

const PersonSearchFieldEnum = Object.fromEntries(SEARCH_FIELDS.map(field => [field, field]))
registerEnumType(PersonSearchFieldEnum, {
  name: 'PersonSearchField',
  description: 'What of a person a search looks in. The set may grow: have a default.',
  valuesConfig: {
    NAME: { description: 'How they are called.' },
    PROFESSION: { description: 'What they do for a living.' },
    COMPANY: { description: 'Whom they work for.' },
    CITY: { description: 'Where they live or work.' },
    OFFERS: { description: 'What they can offer.' },
  },
})

@ObjectType()
class SearchFacts implements Pick<FoundPerson, 'matchedOn'> {
  @Field(() => [PersonSearchFieldEnum], {
    description: 'The fields in which something that the search names was found; empty without a search.',
  })
  matchedOn!: PersonSearchField[]
}

export const PersonSearchConnection = connectionOf('PersonSearch', () => PersonType, SearchFacts)

@ArgsType()
export class PeopleArgs extends PageArgs implements PeopleFilter {
  @Field(() => String, {
    nullable: true,
    description:
      'What to look for: people match who have all of it in name, profession, company, city or offers: words whole, as the beginning of one, by another name of the trade, or with one typing error. At most 200 characters; 8 words count. Left out or null: everybody.',
  })
  search?: string | null

  @Field(() => ID, {
    nullable: true,
    description:
      'Only members and organisers of this network, if the viewer may see who they are. Left out or null: any.',
  })
  networkId?: string | null

  @Field(() => String, {
    nullable: true,
    description:
      'Only people of exactly this profession, without regard to case and accents. Left out or null: any.',
  })
  profession?: string | null

  @Field(() => String, {
    nullable: true,
    description:
      'Only people of exactly this city, without regard to case and accents. Left out or null: any.',
  })
  city?: string | null
}

@ArgsType()
export class SearchSuggestionsArgs {
  @Field(() => String, { description: 'What was typed so far, at most 200 characters.' })
  search!: string

  @Field(() => Int, { defaultValue: 8, description: 'How many at most: 1 to 20.' })
  limit!: number
}

@ObjectType('SearchSuggestion', { description: 'A way in which a search may go on.' })
export class SearchSuggestionType implements SearchSuggestion {
  @Field(() => String, { description: 'What stands on a profile.' })
  text!: string

  @Field(() => PersonSearchFieldEnum, { description: 'The field of the profile in which it stands.' })
  field!: PersonSearchField

  @Field(() => String, { description: 'All that was typed, with the text in place of what it completes.' })
  search!: string
}
