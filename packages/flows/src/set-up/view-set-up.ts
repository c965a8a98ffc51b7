import { can } from '@souk/access'
import { fail, ok, type Result, type ShopDomain } from '@souk/kernel'
import { countUnsent } from '@souk/outbox'
import { isRestorable } from '@souk/shopify'
import type { Deps } from '../deps'
import type { Operator } from '../operator'
import { SET_UP_STEPS, type SetUpStepName } from './steps'

export type SetUpView = {
  /** Working: by itself. Delayed: Shopify did not answer, tried again by itself. Failed: nobody is at it any more. */
  state: 'working' | 'delayed' | 'failed' | 'ready'
  steps: {
    step: SetUpStepName
    state: 'waiting' | 'working' | 'done' | 'delayed' | 'failed'
    problem: string | null
    at: Date | null
  }[]
  /** What somebody else changed in Souk's definitions. */
  differences: {
    definition: string
    item: string
    expected: string | null
    found: string | null
    noticedAt: Date
    isKept: boolean
    isRestorable: boolean
  }[]
}

/** How far a shop is set up, and what of it is not as Souk wants it. */
export async function viewSetUp(
  { db }: Deps,
  { shop, actor }: { shop: ShopDomain; actor: Operator },
): Promise<Result<SetUpView, 'not-allowed'>> {
  if (!can(actor, { do: 'retry the set-up', shop })) return fail('not-allowed')
  return ok(await readSetUp(db, { shop }))
}

/** The same, for flows that have asked whether the operator may. */
export async function readSetUp(db: Deps['db'], { shop }: { shop: ShopDomain }): Promise<SetUpView> {
  // Before the steps: a message that ends in between has left its steps behind.
  const { waiting } = await countUnsent(db.pool, { shop, kind: 'set-up-shop' })
  const [rows, differences] = await Promise.all([
    db.prisma.setUpStep.findMany({ where: { shopDomain: shop } }),
    db.prisma.definitionDifference.findMany({
      where: { shopDomain: shop },
      orderBy: [{ definition: 'asc' }, { item: 'asc' }],
    }),
  ])
  const steps = SET_UP_STEPS.map((step) => {
    const row = rows.find((each) => each.step === step)
    return { step, state: row?.state ?? 'waiting', problem: row?.problem ?? null, at: row?.at ?? null }
  })
  return {
    state: overall(steps, waiting > 0),
    steps,
    differences: differences.map(({ definition, item, expected, found, noticedAt, keptAt }) => ({
      definition,
      item,
      expected,
      found,
      noticedAt,
      isKept: keptAt !== null,
      isRestorable: isRestorable(item),
    })),
  }
}

function overall(steps: SetUpView['steps'], isUnderWay: boolean): SetUpView['state'] {
  if (steps.every(({ state }) => state === 'done')) return 'ready'
  if (!isUnderWay) return 'failed'
  return steps.some(({ state }) => state === 'delayed') ? 'delayed' : 'working'
}
