import { registerEnumType } from 'type-graphql'

/** An enum of the schema, with what each of its values means; the schema's file sorts them. */
export function describedEnum<Value extends string>(
  name: string,
  description: string,
  meanings: Readonly<Record<Value, string>>,
): Record<Value, Value> {
  const entries = Object.entries(meanings) as [Value, string][]
  const values = Object.fromEntries(entries.map(([value]) => [value, value])) as Record<Value, Value>
  const valuesConfig = Object.fromEntries(
    entries.map(([value, meaning]) => [value, { description: meaning }]),
  ) as Record<Value, { description: string }>
  registerEnumType(values, { name, description, valuesConfig })
  return values
}
