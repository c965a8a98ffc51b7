type Values<Item> = Record<string, (item: Item) => string | number>

/** A list in the order of one of its sort keys, and what its cursors hold; ties keep the order of ids. */
export function sortBy<Item extends { id: number }>(
  items: Item[],
  { values, sortKey, what }: { values: Values<Item>; sortKey: string; what: string },
): { sorted: Item[]; sortValue: (item: Item) => string | number } {
  const sortValue = values[sortKey]
  if (!sortValue) throw new Error(`Souk sandbox: ${what} cannot be sorted by ${sortKey}`)
  const compare = (a: Item, b: Item) => {
    const [left, right] = [sortValue(a), sortValue(b)]
    return left < right ? -1 : left > right ? 1 : a.id - b.id
  }
  return { sorted: items.toSorted(compare), sortValue }
}
