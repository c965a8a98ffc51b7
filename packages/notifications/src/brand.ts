/** How a marketplace's mails show who writes. */
export type MailBrand = {
  /** An image's https address; null: the name is written instead. */
  logoUrl: string | null
  /** Who writes, and where they are found: the last line of every mail. */
  footer: string | null
}

export const NO_BRAND: MailBrand = { logoUrl: null, footer: null }
