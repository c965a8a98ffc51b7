/** `gid://shopify/<Type>/<number>`: how Shopify names every object. */
export const gid = (type: string, id: number): string => `gid://shopify/${type}/${id}`

const GID = /^gid:\/\/shopify\/([A-Za-z0-9]+)\/([^?]+)(\?.*)?$/

/** Whether the text has the form of a global id at all; anything else is refused before a field sees it. */
export const isGid = (text: string): boolean => GID.test(text)

/** The number in a global id of this type; null when it is of another type or holds no number. */
export function readGid(type: string, text: string): number | null {
  const [, found, id = ''] = GID.exec(text) ?? []
  return found === type && /^\d{1,15}$/.test(id) ? Number(id) : null
}

export function typeOfGid(text: string): string | null {
  return GID.exec(text)?.[1] ?? null
}
