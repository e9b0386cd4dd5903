import { Field, InputType, ObjectType } from 'type-graphql'
import type { Money } from '../money.js'
import { CurrencyCode, Decimal } from './scalars.js'

@ObjectType('Money', { description: 'An amount of money in one currency.' })
export class MoneyType implements Money {
  @Field(() => Decimal, {
    description:
      'How much, 0 or more, in units of the currency and with the digits that it has behind the point: "12.50" in EUR, "1250" in JPY.',
  })
  amount!: string

  @Field(() => CurrencyCode, { description: 'In which currency, by its ISO 4217 code.' })
  currencyCode!: string
}

@InputType({ description: 'An amount of money in one currency.' })
export class MoneyInput implements Money {
  @Field(() => Decimal, {
    description:
      'How much, 0 or more, in units of the currency and with at most the digits that it has behind the point: "12.5" or "12.50" in EUR, "1250" in JPY.',
  })
  amount!: string

  @Field(() => CurrencyCode, { description: 'In which currency, by its ISO 4217 code.' })
  currencyCode!: string
}
