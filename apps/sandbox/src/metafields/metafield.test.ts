import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { DEMO_SHOP, seedDemo } from '../demo'
import { listPublished } from '../products/catalog'
import { deleteProduct } from '../products/product'
import { restoreSnapshot } from '../snapshots/restore-snapshot'
import { openState, run } from '../state'
import { coreTables } from '../tables'
import { listMetafields, putMetafield } from './metafield'

const shop = DEMO_SHOP.domain

function demo() {
  const state = openState(':memory:', coreTables)
  seedDemo(state)
  const [product] = listPublished(state, shop)
  if (!product) throw new Error('the demo has no products')
  const owner = { type: 'PRODUCT', id: product.id }
  const name = { namespace: 'custom', key: 'material' }
  putMetafield(state, { shop, owner, ...name, type: 'single_line_text_field', value: 'Clay' })
  return { state, product, owner }
}

test('a metafield dies with its owner', () => {
  const { state, product, owner } = demo()
  deleteProduct(state, product.id)
  expect(listMetafields(state, owner)).toEqual([])
})

test('a restored snapshot has its products and their metafields again', () => {
  const { state, product, owner } = demo()
  const dir = mkdtempSync(join(tmpdir(), 'souk-snapshot-'))
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }))
  const file = join(dir, 'state.sqlite')
  const before = listPublished(state, shop)
  run(state, 'vacuum into ?', file)
  deleteProduct(state, product.id)
  expect(restoreSnapshot(state, file)).toEqual({ ok: true })
  expect(listPublished(state, shop)).toEqual(before)
  expect(listMetafields(state, owner)).toMatchObject([{ value: 'Clay' }])
})
