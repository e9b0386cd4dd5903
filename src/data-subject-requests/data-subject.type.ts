import { Field, ID, InputType, ObjectType } from 'type-graphql'
import { DateTime } from '../graphql/scalars.js'

@InputType({ description: 'Whose data to erase.' })
export class ErasePersonInput {
  @Field(() => ID, { description: 'The viewer, or, for the administrator, anybody.' })
  personId!: string
}

@ObjectType({ description: 'That a person has been erased: of them there is nothing left to show.' })
export class ErasePersonPayload {
  @Field(() => DateTime, { description: 'When it was done.' })
  erasedAt!: Date
}
