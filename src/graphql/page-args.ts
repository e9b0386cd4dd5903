import { ArgsType, Field, Int } from 'type-graphql'
import type { PageRequest } from '../paging.js'

/** first and after, with 20 items a page unless asked. */
@ArgsType()
export class PageArgs implements PageRequest {
  @Field(() => Int, { defaultValue: 20, description: 'How many the page has at most: 1 to 100.' })
  first!: number

  @Field(() => String, {
    nullable: true,
    description: 'The cursor behind which the page begins; left out or null: at the beginning.',
  })
  after?: string | null
}
