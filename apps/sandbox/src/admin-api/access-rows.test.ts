import { getNamedType } from 'graphql'
import { expect, test } from 'vitest'
import { neededFor } from './access'
import { ACCESS_ROWS } from './access-rows'
import { roots } from './roots'
import { adminSchemas } from './schema'

test.each(adminSchemas.versions)(
  'every root field that is built has its access scopes written down in %s',
  (version) => {
    const admin = adminSchemas.read(version)
    const unknown = [admin.schema.getQueryType(), admin.schema.getMutationType()].flatMap((root) =>
      Object.values(root?.getFields() ?? {}).flatMap(({ name, type }) => {
        const parent = root?.name ?? ''
        const isBuilt = name in (parent === 'Mutation' ? roots.Mutation : roots.QueryRoot)
        const asked = { parent, field: name, type: getNamedType(type) }
        return isBuilt && neededFor(admin, asked) === null ? [`${parent}.${name}`] : []
      }),
    )
    expect(unknown).toEqual([])
  },
)

test('a row of our own names a root field that some version has, and where it comes from', () => {
  const fields = new Set(
    adminSchemas.versions.flatMap((version) => {
      const { schema } = adminSchemas.read(version)
      return [schema.getQueryType(), schema.getMutationType()].flatMap((root) =>
        Object.keys(root?.getFields() ?? {}).map((name) => `${root?.name}.${name}`),
      )
    }),
  )
  expect(Object.keys(ACCESS_ROWS).filter((name) => !fields.has(name))).toEqual([])
  expect(Object.entries(ACCESS_ROWS).filter(([, { source }]) => source.trim() === '')).toEqual([])
})

test('a field without a row of its own asks for what its answer, or each of its nodes, asks for', () => {
  const admin = adminSchemas.read('2026-07')
  const query = admin.schema.getQueryType()?.getFields() ?? {}
  const needed = (field: string) => {
    const type = query[field]?.type
    return type && neededFor(admin, { parent: 'QueryRoot', field, type: getNamedType(type) })
  }
  expect(needed('product')).toMatchObject({ scopes: ['read_products'] })
  expect(needed('products')).toMatchObject({ scopes: ['read_products'] })
})
