import DataLoader from 'dataloader'

/**
 * A DataLoader for a field with arguments: the keys of one tick that share their arguments are answered by one call.
 * `load` may leave out keys; these are `missing`.
 */
export function batchedByArguments<Key extends string, Args, Value>(
  load: (keys: Key[], args: Args) => Promise<Map<Key, Value>>,
  missing: (args: Args) => Value,
): DataLoader<{ key: Key; args: Args }, Value, string> {
  return new DataLoader(
    async requests => {
      const groups = new Map<string, { args: Args; keys: Key[] }>()
      for (const { key, args } of requests) {
        const group = groups.get(JSON.stringify(args)) ?? { args, keys: [] }
        group.keys.push(key)
        groups.set(JSON.stringify(args), group)
      }
      const answers = new Map<string, Map<Key, Value>>()
      await Promise.all(
        [...groups].map(async ([name, { args, keys }]) =>
          answers.set(name, await load([...new Set(keys)], args)),
        ),
      )
      return requests.map(({ key, args }) => answers.get(JSON.stringify(args))?.get(key) ?? missing(args))
    },
    { cacheKeyFn: ({ key, args }) => `${key} ${JSON.stringify(args)}` },
  )
}

/** A DataLoader for things by id; what is not found is null. */
export function batchedById<Key extends string, Value extends { id: Key }>(
  load: (keys: Key[]) => Promise<Value[]>,
): DataLoader<Key, Value | null> {
  return new DataLoader(async ids => {
    const found = new Map((await load([...ids])).map(value => [value.id, value]))
    return ids.map(id => found.get(id) ?? null)
  })
}
