import { Field, ID, InputType, ObjectType } from 'type-graphql'
import { DateTime } from '../graphql/scalars.js'

@InputType()
export class PersonInput {
  @Field(() => ID)
  personId!: string
}

@ObjectType()
export class ExportPersonPayload {
  @Field(() => String)
  json!: string
}

@ObjectType()
export class ErasePersonPayload {
  @Field(() => DateTime)
  erasedAt!: Date
}
