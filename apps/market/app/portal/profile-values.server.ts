import type { ImageKind, Vendor, VendorDetails } from '@souk/vendors'

/** What the fields of a form show of a vendor. */
export const profileValues = (
  { displayName, email, about, links }: Vendor,
  details: VendorDetails,
): Record<string, string> => ({ displayName, email, about, ...links, ...details })

/** The images that a vendor has. */
export const imagesOf = ({ hasLogo, hasBanner }: Vendor): ImageKind[] => [
  ...(hasLogo ? (['logo'] as const) : []),
  ...(hasBanner ? (['banner'] as const) : []),
]
