import { X509Certificate } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { openAuthority } from './authority'

const dir = mkdtempSync(join(tmpdir(), 'souk ca '))
afterAll(() => rmSync(dir, { recursive: true, force: true }))

test('a leaf is for its host alone and is vouched for by the authority, also after a restart', async () => {
  const { caFile, leafFor } = await openAuthority({ dir })
  const before = readFileSync(caFile, 'utf8')
  const leaf = new X509Certificate((await leafFor('a.myshopify.com')).cert)
  const reopened = await openAuthority({ dir })
  expect(readFileSync(reopened.caFile, 'utf8')).toBe(before)
  const ca = new X509Certificate(before)
  const later = new X509Certificate((await reopened.leafFor('b.myshopify.com')).cert)
  for (const one of [leaf, later]) expect(one.verify(ca.publicKey)).toBe(true)
  expect(leaf.checkHost('a.myshopify.com')).toBe('a.myshopify.com')
  expect(leaf.checkHost('b.myshopify.com')).toBeUndefined()
})

test('nobody else on the machine can read the authority’s key', async () => {
  await openAuthority({ dir })
  expect(statSync(join(dir, 'ca.key')).mode & 0o077).toBe(0)
})
