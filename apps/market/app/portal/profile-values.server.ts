import type { ImageKind, Vendor } from '@souk/vendors'

/** The images that a vendor has. */
export const imagesOf = ({ hasLogo, hasBanner }: Vendor): ImageKind[] => [
  ...(hasLogo ? (['logo'] as const) : []),
  ...(hasBanner ? (['banner'] as const) : []),
]
