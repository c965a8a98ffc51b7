import { Badge, type BadgeProps } from '@shopify/polaris'
import type { GroupColour, VendorGroup } from '@souk/vendors'

const TONES: Record<GroupColour, NonNullable<BadgeProps['tone']>> = {
  blue: 'info',
  green: 'success',
  yellow: 'attention',
  orange: 'warning',
  red: 'critical',
  magic: 'magic',
}

export const GroupBadge = ({ group: { name, colour } }: { group: Pick<VendorGroup, 'name' | 'colour'> }) => (
  <Badge {...(colour && { tone: TONES[colour] })}>{name}</Badge>
)
