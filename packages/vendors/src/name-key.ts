/**
 * Folds a display name so that "Pawsome Toys", "pawsome toys " and "PAWSOME‑TOYS" are one name: compatibility forms and
 * accents apart from the letters they sit on (NFKD), case, and whatever is neither letter nor digit, or is one that
 * nobody sees (Hangul fillers are letters).
 * Letters of other scripts stay themselves: `nameLook` finds look-alikes across scripts.
 */
export const nameKey = (displayName: string): string =>
  displayName
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]|\p{Default_Ignorable_Code_Point}/gu, '')
