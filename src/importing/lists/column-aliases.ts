import { type Layout, namesMeant } from '../../list-files/list-file.js'
import { fold } from '../../text.js'

/** What files call a column, folded; the earlier in the list, the surer. */
export type Aliases<Column extends string> = Partial<Record<Column, readonly string[]>>

/**
 * The names by which a file has those columns that neither the layout's names nor the administrator's mapping find in it: each
 * column by its first alias that is there, each name for one column.
 */
export function mappedByAlias<Column extends string>(
  { columns, mapping }: Omit<Layout<Column>, 'required'>,
  aliases: Aliases<Column>,
  names: readonly string[],
): Map<Column, string> {
  const byFold = new Map(names.map(name => [fold(name), name]))
  const mapped = new Map(mapping)
  const taken = new Set(
    [...[...mapping.values()].flatMap(mapped => namesMeant(mapped, names)), ...columns].map(fold),
  )
  for (const column of columns) {
    if (mapped.has(column) || byFold.has(fold(column))) continue
    const alias = aliases[column]?.find(name => byFold.has(name) && !taken.has(name))
    const name = alias === undefined ? undefined : byFold.get(alias)
    if (alias === undefined || name === undefined) continue
    taken.add(alias)
    mapped.set(column, name)
  }
  return mapped
}
