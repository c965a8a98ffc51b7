/** What a mutation says when it understood and refuses. `field` is the way to the input that is wrong. */
export type UserError = {
  field: string[]
  message: string
  code: string | null
  elementKey: string | null
  elementIndex: number | null
}

export function userError(
  field: string[],
  code: string | null,
  message: string,
  element: { key?: string; index?: number | null } = {},
): UserError {
  return { field, message, code, elementKey: element.key ?? null, elementIndex: element.index ?? null }
}
