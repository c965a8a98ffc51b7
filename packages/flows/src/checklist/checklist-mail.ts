import { type ChecklistItem, openTitles } from '@souk/checklist'
import type { Vendor } from '@souk/vendors'
import { type Message, mailHeader, mailVendor } from '../messages'
import { checklistUrl } from '../portal-url'

/** Tells a vendor what they still have to send at this moment; nothing when that is nothing. */
export function checklistMail(vendor: Vendor, shopName: string, items: readonly ChecklistItem[]): Message[] {
  const titles = openTitles(items)
  if (titles.length === 0) return []
  const header = { ...mailHeader(vendor, shopName), portalUrl: checklistUrl(vendor.shop) }
  return [mailVendor(vendor, { template: 'checklist-asked', ...header, items: titles.join('\n') })]
}
