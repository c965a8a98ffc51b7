import type { Tx } from '@souk/db'
import type { ShopDomain } from '@souk/kernel'
import { enqueue, hurry } from '@souk/outbox'
import { setUpShop } from '../messages'
import { prepareSteps, type SetUpStepName } from './steps'

type Begin = {
  shop: ShopDomain
  /** All of them unless some are named. */
  steps?: readonly SetUpStepName[]
  /** Tells one set-up from the next. */
  occasion: string
  at: Date
}

/** Has steps of the set-up done from nothing: by the message that waits already, which leaves now, or by one of its own. */
export async function beginSetUp(tx: Tx, { shop, steps, occasion, at }: Begin): Promise<void> {
  await prepareSteps(tx.prisma, { shop, at, ...(steps && { steps }) })
  const isUnderWay = await hurry(tx, { shop, kind: 'set-up-shop' })
  if (!isUnderWay) await enqueue(tx, [setUpShop(shop, occasion)])
}
