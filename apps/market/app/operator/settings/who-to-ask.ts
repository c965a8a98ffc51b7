/** What somebody can do who may not see private files. */
export const whoToAsk = (accountOwner: string | null): string =>
  `Ask ${accountOwner ?? 'the owner of the store’s Shopify account'} to allow it under Settings, Private files.`
