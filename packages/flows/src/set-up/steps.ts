import type { Db, Prisma } from '@souk/db'
import type { ShopDomain } from '@souk/kernel'
import { DEFINITIONS, DEFINITIONS_VERSION } from '@souk/shopify'

/** What is done to get a shop ready, in order. */
export const SET_UP_STEPS = ['store', ...DEFINITIONS] as const
export type SetUpStepName = (typeof SET_UP_STEPS)[number]

type Prepare = { shop: ShopDomain; steps?: readonly SetUpStepName[]; at: Date }

/** Has the steps done again from nothing, by the message that follows in the same transaction. */
export async function prepareSteps(
  prisma: Prisma.TransactionClient,
  { shop, steps = SET_UP_STEPS, at }: Prepare,
): Promise<void> {
  const begun = { state: 'waiting', problem: null, at } as const
  for (const step of steps) {
    await prisma.setUpStep.upsert({
      where: { shopDomain_step: { shopDomain: shop, step } },
      create: { shopDomain: shop, step, ...begun },
      update: begun,
    })
  }
  await prisma.shop.update({ where: { domain: shop }, data: { definitionsVersion: DEFINITIONS_VERSION } })
}

/** The steps that are not done, in order. */
export async function unfinishedSteps(
  prisma: Prisma.TransactionClient,
  { shop }: { shop: ShopDomain },
): Promise<SetUpStepName[]> {
  const done = await prisma.setUpStep.findMany({ where: { shopDomain: shop, state: 'done' } })
  const names = new Set(done.map(({ step }) => step))
  return SET_UP_STEPS.filter((step) => !names.has(step))
}

type Noted = {
  shop: ShopDomain
  step: SetUpStepName
  state: 'working' | 'done' | 'delayed' | 'failed'
  problem?: string
  at: Date
}

export async function noteStep(
  prisma: Db['prisma'] | Prisma.TransactionClient,
  { shop, step, state, problem, at }: Noted,
): Promise<void> {
  const noted = { state, problem: problem ?? null, at }
  await prisma.setUpStep.upsert({
    where: { shopDomain_step: { shopDomain: shop, step } },
    create: { shopDomain: shop, step, ...noted },
    update: noted,
  })
}
