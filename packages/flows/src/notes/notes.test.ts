import { customerId, shopDomain } from '@souk/kernel'
import { noteText } from '@souk/vendors'
import { expect, test } from 'vitest'
import { registerVendor } from '../register-vendor'
import { rememberStaff } from '../staff/remember-staff'
import { openMarketplace } from '../testing/open-marketplace'
import { viewPortal } from '../view-portal'
import { viewVendor } from '../view-vendor'
import { addNote } from './add-note'
import { changeNote } from './change-note'
import { deleteNote } from './delete-note'

const { deps, shop } = await openMarketplace()
const owner = customerId('900')
const ana = { kind: 'operator', shop, userId: '7' } as const
const rui = { kind: 'operator', shop, userId: '8' } as const
const elsewhere = shopDomain('elsewhere.myshopify.com')

const registered = await registerVendor(deps, {
  shop,
  customerId: owner,
  application: { displayName: 'Noted', email: 'noted@example.com', about: '' },
  logo: null,
  seenTerms: null,
})
if (!registered.ok) throw new Error(registered.reason)
const { vendorId } = registered.value

async function page() {
  const viewed = await viewVendor(deps, { shop, actor: ana, vendorId, historyPage: 1 })
  if (!viewed.ok) throw new Error(viewed.reason)
  return viewed.value
}

async function newNote(text: string) {
  expect(await addNote(deps, { shop, actor: ana, vendorId, text })).toEqual({ ok: true, value: undefined })
  const [note] = (await page()).notes
  if (!note) throw new Error('the note is not there')
  return note
}

test('a note is seen by the staff with who wrote it and when, never by the vendor, and its text is not in the history', async () => {
  const text = '<script>alert(1)</script> pays late'
  expect(await newNote(text)).toMatchObject({ text, authorUserId: '7', version: 1, changedAt: null })
  await rememberStaff(deps, { shop, userId: '7', name: 'Ana Lima', accountOwner: false })
  const { staffNames, history } = await page()
  expect(staffNames.get('7')).toBe('Ana Lima')
  expect(history.entries[0]).toMatchObject({ action: 'note added', actor: { userId: '7' } })
  expect(JSON.stringify(history)).not.toContain('pays late')
  expect(JSON.stringify(await viewPortal(deps, { shop, customerId: owner }))).not.toContain('pays late')
})

test('a note is changed by whoever wrote it, and by nobody else', async () => {
  const { id: noteId } = await newNote('First words')
  const change = { shop, vendorId, noteId, text: 'Other words', seenVersion: 1 }
  expect(await changeNote(deps, { ...change, actor: rui })).toEqual({ ok: false, reason: 'not-allowed' })
  expect(await deleteNote(deps, { shop, vendorId, noteId, actor: rui })).toEqual({
    ok: false,
    reason: 'not-allowed',
  })
  expect(await changeNote(deps, { ...change, actor: ana })).toMatchObject({ ok: true })
  expect((await page()).notes[0]).toMatchObject({ text: 'Other words', version: 2 })
})

test('of two windows that change one note, the second is told and overwrites nothing', async () => {
  const { id: noteId } = await newNote('As it was')
  const change = { shop, vendorId, noteId, actor: ana, seenVersion: 1 }
  const results = await Promise.all([
    changeNote(deps, { ...change, text: 'From one window' }),
    changeNote(deps, { ...change, text: 'From the other' }),
  ])
  expect(results.filter(({ ok }) => ok)).toHaveLength(1)
  expect(results).toContainEqual({ ok: false, reason: 'changed-meanwhile' })
})

test('a deleted note is gone; asked for again, it is not found', async () => {
  const { id: noteId } = await newNote('Soon gone')
  const note = { shop, vendorId, noteId, actor: ana }
  expect(await deleteNote(deps, note)).toMatchObject({ ok: true })
  expect(JSON.stringify((await page()).notes)).not.toContain('Soon gone')
  expect(await deleteNote(deps, note)).toEqual({ ok: false, reason: 'not-found' })
})

test('another shop can neither add a note to a vendor nor reach one', async () => {
  const { id: noteId } = await newNote('Ours')
  const stranger = { ...ana, shop: elsewhere }
  const of = { shop: elsewhere, actor: stranger, vendorId }
  expect(await addNote(deps, { ...of, text: 'Theirs' })).toEqual({ ok: false, reason: 'not-found' })
  expect(await deleteNote(deps, { ...of, noteId })).toEqual({ ok: false, reason: 'not-found' })
  expect(await addNote(deps, { shop, actor: stranger, vendorId, text: 'Theirs' })).toEqual({
    ok: false,
    reason: 'not-allowed',
  })
  expect((await page()).notes[0]).toMatchObject({ text: 'Ours' })
})

test('a note is at most 5,000 characters, and more than white space', () => {
  expect(noteText.safeParse('a'.repeat(5000)).success).toBe(true)
  expect(noteText.safeParse('a'.repeat(5001)).success).toBe(false)
  expect(noteText.safeParse(' \n ').success).toBe(false)
})
