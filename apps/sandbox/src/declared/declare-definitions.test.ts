import { parse } from 'smol-toml'
import { expect, test } from 'vitest'
import { openWorld, SHOP } from '../../evidence/world'
import { findDefinition, listDefinitions } from '../admin-api/metaobjects/definition'
import { readDefinitions } from '../app-file/declared-definitions'
import { listMetafieldDefinitions } from '../metafields/metafield-definition'
import { declareDefinitions } from './declare-definitions'

const author = '[metaobjects.app.author.fields.name]\ntype = "single_line_text_field"\n'
const grade = '[product.metafields.app.grade]\ntype = "number_integer"\n'

test('a new version of the configuration changes what it names and takes away what it no longer has', async () => {
  const { state, config, wait } = await openWorld({ toml: author + grade })
  const release = (toml: string) => {
    const app = { ...config.app, definitions: readDefinitions(parse(toml)) }
    declareDefinitions({ state, config: { ...config, app }, shop: SHOP })
  }
  const type = `app--${config.app.id}--author`
  const [before] = listDefinitions(state, SHOP)
  wait(60)
  release(author + grade)
  expect(findDefinition(state, { shop: SHOP, type })).toEqual(before)
  release(`${author}required = true\n`)
  expect(findDefinition(state, { shop: SHOP, type })).toMatchObject({
    id: before?.id,
    fields: [{ key: 'name', required: true }],
    updatedAt: '2026-03-02T10:01:00.000Z',
  })
  expect(listMetafieldDefinitions(state, SHOP)).toEqual([])
  release('')
  expect(listDefinitions(state, SHOP)).toEqual([])
})

test('a configuration that points to what it does not declare is refused by name', async () => {
  const toml = '[product.metafields.app.tea]\ntype = "metaobject_reference<$app:tea>"\n'
  await expect(openWorld({ toml })).rejects.toThrow('points to $app:tea')
})

test('a capability that is not built is refused, not overlooked', () => {
  const toml = `${grade}capabilities.smart_collection_condition = true\n`
  expect(() => readDefinitions(parse(toml))).toThrow('smart_collection_condition')
})
