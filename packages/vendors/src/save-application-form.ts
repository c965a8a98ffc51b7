import { saveIfUnchanged, type Tx } from '@souk/db'
import type { Result, ShopDomain } from '@souk/kernel'
import type { RegistrationSettings } from './registration-settings'

type Change = { shop: ShopDomain; settings: RegistrationSettings; seenVersion: number; at: Date }

/**
 * Stores what the operator asks for, unless somebody changed it since `seenVersion`. Questions that are not named any more
 * are archived: there may be answers to them. What kind of answer a question wants was chosen once.
 */
export async function saveApplicationForm(
  tx: Tx,
  { shop, settings: { fields, questions }, seenVersion, at }: Change,
): Promise<Result<void, 'changed-meanwhile'>> {
  const data = { fields, version: seenVersion + 1, updatedAt: at }
  const { registrationForm: form } = tx.prisma
  const saved = await saveIfUnchanged(seenVersion, {
    create: () => form.createMany({ data: [{ shopDomain: shop, ...data }], skipDuplicates: true }),
    update: () => form.updateMany({ where: { shopDomain: shop, version: seenVersion }, data }),
  })
  if (!saved.ok) return saved
  const known = questions.flatMap(({ id }) => (id === null ? [] : [id]))
  await tx.prisma.registrationQuestion.updateMany({
    where: { shopDomain: shop, id: { notIn: known }, archivedAt: null },
    data: { archivedAt: at },
  })
  for (const [position, { id, kind, label, help, options, required, archived }] of questions.entries()) {
    const asked = { label, help, options, required, position }
    if (id === null) {
      if (!archived)
        await tx.prisma.registrationQuestion.create({ data: { shopDomain: shop, kind, ...asked } })
      continue
    }
    await tx.prisma.registrationQuestion.updateMany({ where: { shopDomain: shop, id }, data: asked })
    await tx.prisma.registrationQuestion.updateMany({
      where: { shopDomain: shop, id, archivedAt: archived ? null : { not: null } },
      data: { archivedAt: archived ? at : null },
    })
  }
  return saved
}
