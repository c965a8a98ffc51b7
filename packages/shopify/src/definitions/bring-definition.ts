import { createHash } from 'node:crypto'
import { type AdminClient, ShopifyError } from '../admin-client'
import { compareFacts, type Difference } from './compare-facts'
import type { Facts } from './facts'
import {
  createLinkDefinition,
  findLinkDefinition,
  type LinkOwner,
  updateLinkDefinition,
  wantedLinkFacts,
} from './link-definition-calls'
import {
  createVendorDefinition,
  findVendorDefinition,
  updateVendorDefinition,
  wantedVendorFacts,
} from './vendor-definition-calls'

/** Souk's definitions in a shop. The links name the vendor definition, so it comes first. */
export const DEFINITIONS = ['vendor', 'product-link', 'variant-link'] as const
export type DefinitionName = (typeof DEFINITIONS)[number]

const OWNERS: Record<Exclude<DefinitionName, 'vendor'>, LinkOwner> = {
  'product-link': 'PRODUCT',
  'variant-link': 'PRODUCTVARIANT',
}

/** Another one as soon as Souk wants anything else of its definitions: then every shop is looked at again. */
export const DEFINITIONS_VERSION = createHash('sha256')
  .update(JSON.stringify(DEFINITIONS.map((name) => Object.entries(wantedFacts(name, '')).sort())))
  .digest('hex')
  .slice(0, 12)

function wantedFacts(name: DefinitionName, vendorDefinitionId: string): Facts {
  return name === 'vendor'
    ? wantedVendorFacts()
    : wantedLinkFacts({ owner: OWNERS[name], vendorDefinitionId })
}

export type Brought = {
  /** What Souk wrote now or saw to be right; to be added to what is handed in the next time. */
  settled: Facts
  differences: Difference[]
}

/**
 * Creates one of Souk's definitions in the shop or brings it up to date. Idempotent. What somebody else changed since
 * `written` is not overwritten but told.
 */
export async function bringDefinition(
  admin: AdminClient,
  { name, written }: { name: DefinitionName; written: Facts },
): Promise<Brought> {
  return name === 'vendor' ? bringVendor(admin, written) : bringLink(admin, OWNERS[name], written)
}

async function bringVendor(admin: AdminClient, written: Facts): Promise<Brought> {
  const found = await findVendorDefinition(admin)
  return bring({
    wanted: wantedVendorFacts(),
    written,
    found: found && {
      facts: found.facts,
      update: (write) => updateVendorDefinition(admin, { ...found, write }),
    },
    create: () => createVendorDefinition(admin),
  })
}

async function bringLink(admin: AdminClient, owner: LinkOwner, written: Facts): Promise<Brought> {
  const vendor = await findVendorDefinition(admin)
  if (!vendor) throw new ShopifyError('refused', 'The definition of vendors is not there (any more).')
  const link = { owner, vendorDefinitionId: vendor.id }
  const found = await findLinkDefinition(admin, { owner })
  return bring({
    wanted: wantedLinkFacts(link),
    written,
    found: found && {
      facts: found.facts,
      update: (write) => updateLinkDefinition(admin, { link, facts: found.facts, write }),
    },
    create: () => createLinkDefinition(admin, link),
  })
}

type Bring = {
  wanted: Facts
  written: Facts
  /** What is there; null: nothing. */
  found: { facts: Facts; update: (write: string[]) => Promise<void> } | null
  create: () => Promise<void>
}

async function bring({ wanted, written, found, create }: Bring): Promise<Brought> {
  if (!found) {
    await create()
    return { settled: wanted, differences: [] }
  }
  const { write, right, differences } = compareFacts({ wanted, found: found.facts, written })
  if (write.length > 0) await found.update(write)
  return { settled: factsOf(wanted, [...write, ...right]), differences }
}

const factsOf = (wanted: Facts, items: string[]): Facts =>
  Object.fromEntries(items.map((item) => [item, wanted[item] ?? null]))
