import { assert, type VendorId } from '@souk/kernel'
import type { LineFacts } from '../order-facts'
import type { CommissionRule, Terms, TermsVersion } from '../terms'

/** "The terms of a line are those in force at the order's `processedAt`, whenever its webhook arrives." */
function inForce<Row extends { readonly from: Date | null }>(rows: readonly Row[], at: Date): Row | null {
  const begun = (row: Row) => row.from === null || row.from.getTime() <= at.getTime()
  const time = (row: Row) => (row.from === null ? Number.NEGATIVE_INFINITY : row.from.getTime())
  let found: Row | null = null
  for (const row of rows) if (begun(row) && (found === null || time(row) >= time(found))) found = row
  return found
}

export function versionAt(terms: Terms, at: Date): TermsVersion {
  const version = inForce(terms.versions, at)
  assert(version, 'a version of the terms is in force since ever')
  return version
}

/** "the metafield on a product, or on a variant, which wins"; null: "unlinked lines: the operator's own sales". */
export function vendorAt(terms: Terms, line: LineFacts, at: Date): VendorId | null {
  // "tips, duties, gift cards: operator accounts of their own"
  if (line.kind !== 'goods') return null
  const ofProduct = terms.links.filter((link) => link.productId === line.productId)
  const ofVariant = ofProduct.filter((link) => link.variantId !== null && link.variantId === line.variantId)
  return (
    inForce(ofVariant, at)?.vendor ??
    inForce(
      ofProduct.filter((link) => link.variantId === null),
      at,
    )?.vendor ??
    null
  )
}

/** "an ordered list, first match wins". `value`: what the value band looks at. */
export function ruleAt(
  terms: Terms,
  { line, vendor, value, at }: { line: LineFacts; vendor: VendorId; value: bigint; at: Date },
): CommissionRule | null {
  const product = inForce(
    terms.products.filter((row) => row.productId === line.productId),
    at,
  )
  const groups =
    inForce(
      terms.vendorGroups.filter((row) => row.vendor === vendor),
      at,
    )?.groups ?? []

  for (const rule of versionAt(terms, at).commission) {
    const { match } = rule
    // "every match key optional, all given must hold"
    if (match.vendor !== undefined && match.vendor !== vendor) continue
    if (match.vendorGroup !== undefined && !groups.includes(match.vendorGroup)) continue
    if (match.productId !== undefined && match.productId !== line.productId) continue
    if (match.productType !== undefined && match.productType !== product?.productType) continue
    if (match.tag !== undefined && !product?.tags.includes(match.tag)) continue
    if (match.collection !== undefined && !product?.collections.includes(match.collection)) continue
    // "lower bound in, upper out"
    if (match.minLine !== undefined && value < match.minLine) continue
    if (match.maxLine !== undefined && value >= match.maxLine) continue
    if (match.from !== undefined && at.getTime() < match.from.getTime()) continue
    if (match.to !== undefined && at.getTime() >= match.to.getTime()) continue
    return rule
  }
  return null
}
