import type { Tx } from '@souk/db'
import type { ShopDomain } from '@souk/kernel'
import { markSent, type OutboxMessage, settleSuperseded } from '@souk/outbox'
import { type AdminClient, bringDefinition, readStore, ShopifyError } from '@souk/shopify'
import type { Deps } from '../deps'
import { noteDifferences, recallWritten, rememberWritten } from '../set-up/definition-memory'
import { noteStep, type SetUpStepName, unfinishedSteps } from '../set-up/steps'

/**
 * Does what is not done of a shop's set-up, step by step; each can be repeated, and one that is done is kept whatever
 * becomes of the next. A refusal is noted for the operator, and the other steps go on. No answer ends the attempt, and
 * the next one goes on at that step.
 */
export async function setUpShop(deps: Deps, message: OutboxMessage, signal: AbortSignal): Promise<void> {
  const { db } = deps
  const { shop } = message
  for (const step of await unfinishedSteps(db.prisma, { shop })) await doStep(deps, { shop, step, signal })
  await db.transaction(async (tx) => {
    await settleSuperseded(tx, message)
    await markSent(tx, message)
  })
}

type Step = { shop: ShopDomain; step: SetUpStepName; signal: AbortSignal }

async function doStep({ db, admin, clock }: Deps, { shop, step, signal }: Step): Promise<void> {
  await noteStep(db.prisma, { shop, step, state: 'working', at: clock.now() })
  try {
    const keep = await reach(await admin(shop, signal), { shop, step, at: clock.now() }, db)
    await db.transaction(async (tx) => {
      await keep(tx)
      await noteStep(tx.prisma, { shop, step, state: 'done', at: clock.now() })
    })
  } catch (error) {
    if (!(error instanceof ShopifyError)) throw error
    const isRefused = error.kind === 'refused'
    const state = isRefused ? 'failed' : 'delayed'
    await noteStep(db.prisma, { shop, step, state, problem: error.message, at: clock.now() })
    if (!isRefused) throw error
  }
}

/** Asks Shopify for what the step is about; what comes back is kept in the transaction that calls the step done. */
async function reach(
  client: AdminClient,
  { shop, step, at }: { shop: ShopDomain; step: SetUpStepName; at: Date },
  { prisma }: Deps['db'],
): Promise<(tx: Tx) => Promise<unknown>> {
  const ours = { where: { domain: shop } }
  if (step === 'store') {
    const store = await readStore(client)
    return (tx) => tx.prisma.shop.updateMany({ ...ours, data: store })
  }
  const of = { shop, definition: step }
  const written = await recallWritten(prisma, of)
  const { settled, differences } = await bringDefinition(client, { name: step, written })
  return async (tx) => {
    await rememberWritten(tx, { ...of, written: settled })
    await noteDifferences(tx, { ...of, differences, at })
    if (step === 'vendor') await tx.prisma.shop.updateMany({ ...ours, data: { setUpAt: at } })
  }
}
