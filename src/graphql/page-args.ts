import { ArgsType, Field, Int } from 'type-graphql'
import type { PageRequest } from '../paging.js'

/** first and after, with 20 items a page unless asked. */
@ArgsType()
export class PageArgs implements PageRequest {
  @Field(() => Int, { defaultValue: 20 })
  first!: number

  @Field(() => String, { nullable: true })
  after?: string | null
}
