import { lockShop, type Tx } from '@souk/db'
import { fail, ok, type RequirementId, type Result, requirementId, type ShopDomain } from '@souk/kernel'
import { canExpire, type RequirementKind, type RequirementTerms } from './requirement'

/** More would be read by nobody, and every vendor's list is read whole. */
const MAX_REQUIREMENTS = 50

type NewRequirement = { shop: ShopDomain; kind: RequirementKind; terms: RequirementTerms; at: Date }

/** Asks vendors for one more thing, after all others. */
export async function addRequirement(
  tx: Tx,
  { shop, kind, terms, at }: NewRequirement,
): Promise<Result<RequirementId, 'too-many'>> {
  // Two people who add at one moment come one after the other.
  await lockShop(tx, { shop })
  const { _max, _count } = await tx.prisma.requirement.aggregate({
    where: { shopDomain: shop },
    _max: { position: true },
    _count: true,
  })
  if (_count >= MAX_REQUIREMENTS) return fail('too-many')
  const { title, help, asked, required, dueDays, expires } = terms
  const { id } = await tx.prisma.requirement.create({
    data: {
      shopDomain: shop,
      kind,
      asked,
      required,
      dueDays,
      expires: expires && canExpire(kind),
      position: (_max.position ?? 0) + 1,
      version: 1,
      createdAt: at,
      editions: { create: { version: 1, title, help } },
    },
  })
  return ok(requirementId(id))
}
