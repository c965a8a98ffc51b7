/** What there is of an item at a place, by name; `on_hand` is the sum of what lies there in whatever state. */
export const QUANTITY_NAMES = [
  'available',
  'committed',
  'damaged',
  'incoming',
  'on_hand',
  'quality_control',
  'reserved',
  'safety_stock',
]

export const ON_HAND = ['available', 'committed', 'damaged', 'quality_control', 'reserved', 'safety_stock']

/** Why stock changes. */
export const REASONS = [
  'correction',
  'cycle_count_available',
  'damaged',
  'movement_canceled',
  'movement_created',
  'movement_received',
  'movement_updated',
  'other',
  'promotion',
  'quality_control',
  'received',
  'reservation_created',
  'reservation_deleted',
  'reservation_updated',
  'restock',
  'safety_stock',
  'shrinkage',
]

/** Each quantity of a place by its name, all there are. */
export function quantitiesByName(stored: { name: string; quantity: number }[]): Map<string, number> {
  const set = new Map(stored.map(({ name, quantity }) => [name, quantity]))
  const onHand = ON_HAND.reduce((sum, name) => sum + (set.get(name) ?? 0), 0)
  return new Map(QUANTITY_NAMES.map((name) => [name, name === 'on_hand' ? onHand : (set.get(name) ?? 0)]))
}
