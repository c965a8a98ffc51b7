import { z } from 'zod'

/** `newPosition` is a number in text, counted from nought. */
export const moveInput = z.strictObject({
  id: z.string(),
  newPosition: z.union([z.string(), z.number()]).transform(Number),
})

/** The list after each of the moves, one by one; what is not in it is passed over. */
export function moved(ids: number[], moves: { id: number | null; newPosition: number }[]): number[] {
  return moves.reduce((list, { id, newPosition }) => {
    if (id === null || !list.includes(id)) return list
    const others = list.filter((each) => each !== id)
    others.splice(newPosition, 0, id)
    return others
  }, ids)
}
