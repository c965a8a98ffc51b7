import { readHistory } from '@souk/audit'
import type { RequirementTerms } from '@souk/checklist'
import {
  assert,
  customerId,
  type RequirementId,
  requirementId,
  shopDomain,
  type VendorId,
} from '@souk/kernel'
import { findVendor, findVendorOfCustomer } from '@souk/vendors'
import { beforeEach, describe, expect, test } from 'vitest'
import { decideVendor } from '../decide-vendor'
import { registerVendor } from '../register-vendor'
import { saveAutoApproval } from '../save-auto-approval'
import { openMarketplace } from '../testing/open-marketplace'
import { asSubject } from '../vendor-member'
import { viewPrivateFile } from '../view-private-file'
import { viewSettings } from '../view-settings'
import { decideSubmission } from './decide-submission'
import { editRequirements, type RequirementsEdit } from './edit-requirements'
import { remindVendors } from './remind-vendors'
import { submitRequirement } from './submit-requirement'
import { viewOwnChecklist } from './view-own-checklist'
import { viewRequirements } from './view-requirements'

const { deps, shop, work, mails, lastMail } = await openMarketplace()
const { db } = deps
const actor = { kind: 'operator', shop, userId: '7' } as const

const DAY_MS = 24 * 60 * 60 * 1000
/** The flows as they run some days from now. */
const after = (days: number) => ({ ...deps, clock: { now: () => new Date(Date.now() + days * DAY_MS) } })

const edit = (change: RequirementsEdit) => editRequirements(deps, { actor, edit: change })

const terms = (title: string, other: Partial<RequirementTerms> = {}): RequirementTerms => ({
  title,
  help: '',
  asked: 'application',
  required: true,
  dueDays: null,
  expires: false,
  ...other,
})

async function listed() {
  const view = await viewRequirements(deps, { actor })
  assert(view.ok, 'an operator sees the settings')
  return view.value
}

async function ask(
  kind: 'document' | 'tax_form' | 'payout_details' | 'statement',
  title: string,
  other = {},
) {
  const added = await edit({ edit: 'add', kind, terms: terms(title, other) })
  assert(added.ok, 'a requirement is added')
  const { requirements } = await listed()
  const found = requirements.find((requirement) => requirement.title === title)
  assert(found, 'it is listed')
  return found.id
}

const decideRules = async (rules: { approvalNeedsAll?: boolean; reminderDays?: number[] }) =>
  edit({
    edit: 'rules',
    rules: { approvalNeedsAll: false, reminderDays: [3, 7, 14], ...rules },
    seenVersion: (await listed()).rules.version,
  })

const approveAtOnce = async (mode: 'always' | 'never') => {
  const view = await viewSettings(deps, { shop, actor })
  const seenVersion = view.ok ? view.value.rules.version : 0
  await saveAutoApproval(deps, { shop, actor, autoApproval: { mode }, seenVersion })
}

let last = 300
async function vendor() {
  const owner = customerId(String(++last))
  const email = `v${owner}@example.com`
  const registered = await registerVendor(deps, {
    shop,
    customerId: owner,
    application: { displayName: `Vendor ${owner}`, email, about: '' },
    logo: null,
    seenTerms: null,
  })
  assert(registered.ok, 'the vendor is new')
  const theirs = await findVendorOfCustomer(db.prisma, { shop, customerId: owner })
  assert(theirs, 'who registers works for the vendor')
  return { id: registered.value.vendorId, member: asSubject(theirs.member), email }
}
type Own = Awaited<ReturnType<typeof vendor>>

const pdf = { filename: 'insurance.pdf', bytes: new Uint8Array(Buffer.from('%PDF-1.7 insurance')) }

const send = (
  { member }: Own,
  id: RequirementId,
  { fields = {}, file = pdf as typeof pdf | null, seenVersion = 1, at = deps } = {},
) => submitRequirement(at, { actor: member, requirementId: id, seenVersion, fields, file })

async function itemsOf({ member }: Own, at = deps) {
  const view = await viewOwnChecklist(at, { actor: member })
  assert(view.ok, 'a member sees the checklist')
  return view.value.items
}
const statesOf = async (own: Own, at = deps) => (await itemsOf(own, at)).map(({ state }) => state)

async function latest(own: Own, at = deps) {
  const [item] = await itemsOf(own, at)
  const [submission] = item?.submissions ?? []
  assert(submission, 'something was sent')
  return submission.id
}

const accept = async (own: Own, at = deps) =>
  decideSubmission(at, {
    actor,
    vendorId: own.id,
    submissionId: await latest(own),
    decision: { move: 'accept' },
  })
const sendBack = async (own: Own, reason: string, at = deps) =>
  decideSubmission(at, {
    actor,
    vendorId: own.id,
    submissionId: await latest(own),
    decision: { move: 'send-back', reason },
  })

const statusOf = async (id: VendorId) => (await findVendor(db.prisma, { shop, vendorId: id }))?.status

beforeEach(async () => {
  await db.prisma.requirement.deleteMany()
  await decideRules({})
  await approveAtOnce('never')
})

describe('what is asked', () => {
  test('is shown to vendors in the operator’s order, until it is archived', async () => {
    const first = await ask('document', 'Insurance')
    const second = await ask('statement', 'Code of conduct')
    const own = await vendor()
    const titles = async () => (await itemsOf(own)).map(({ requirement }) => requirement.title)
    expect(await titles()).toEqual(['Insurance', 'Code of conduct'])
    await edit({ edit: 'move', id: second, direction: 'up' })
    expect(await titles()).toEqual(['Code of conduct', 'Insurance'])
    await edit({ edit: 'move', id: second, direction: 'up' })
    expect(await titles()).toEqual(['Code of conduct', 'Insurance'])
    await edit({ edit: 'archive', id: first })
    expect(await titles()).toEqual(['Code of conduct'])
    await edit({ edit: 'restore', id: first })
    expect(await titles()).toEqual(['Code of conduct', 'Insurance'])
  })

  test('after approval only, is asked of approved vendors, with the day it is due', async () => {
    await ask('document', 'Photos', { asked: 'approval', dueDays: 10 })
    const own = await vendor()
    expect(await itemsOf(own)).toEqual([])
    await decideVendor(deps, { shop, actor, vendorId: own.id, decision: { move: 'approve' } })
    const [item] = await itemsOf(own)
    const { decidedAt } = (await findVendor(db.prisma, { shop, vendorId: own.id })) ?? {}
    expect(item?.dueAt?.getTime()).toBe((decidedAt?.getTime() ?? 0) + 10 * DAY_MS)
  })

  test('can change its words; what was sent before keeps those it was sent for', async () => {
    const id = await ask('document', 'Insurance')
    const own = await vendor()
    await send(own, id)
    const changed = await edit({ edit: 'change', id, terms: terms('Proof of insurance'), seenVersion: 1 })
    expect(changed).toEqual({ ok: true, value: undefined })
    const [item] = await itemsOf(own)
    expect(item).toMatchObject({
      state: 'submitted',
      requirement: { title: 'Proof of insurance', version: 2 },
      submissions: [{ title: 'Insurance', file: { filename: 'insurance.pdf' } }],
    })
    expect(await edit({ edit: 'change', id, terms: terms('Mine'), seenVersion: 1 })).toEqual({
      ok: false,
      reason: 'changed-meanwhile',
    })
  })

  test('is nothing that an operator of another shop can change', async () => {
    const id = await ask('document', 'Insurance')
    const stranger = { ...actor, shop: shopDomain('elsewhere.myshopify.com') }
    await db.prisma.shop.create({
      data: { domain: stranger.shop, name: 'Elsewhere', installedAt: new Date() },
    })
    for (const change of [
      { edit: 'archive', id },
      { edit: 'move', id, direction: 'up' },
      { edit: 'change', id, terms: terms('Mine'), seenVersion: 1 },
    ] as const)
      expect(await editRequirements(deps, { actor: stranger, edit: change })).toEqual({
        ok: false,
        reason: 'not-found',
      })
    expect((await listed()).requirements).toMatchObject([{ title: 'Insurance', archivedAt: null }])
  })
})

describe('what is sent', () => {
  test('goes from missing to submitted, sent back with a reason, submitted again, accepted; all of it on record', async () => {
    const id = await ask('document', 'Insurance')
    const own = await vendor()
    expect(await statesOf(own)).toEqual(['missing'])
    await send(own, id)
    expect(await statesOf(own)).toEqual(['submitted'])
    expect(await sendBack(own, 'Page two is missing.')).toMatchObject({ ok: true })
    expect(await itemsOf(own)).toMatchObject([
      { state: 'sent-back', submissions: [{ reason: 'Page two is missing.' }] },
    ])
    await work()
    expect((await lastMail(own.email))?.text).toContain('Page two is missing.')
    await send(own, id)
    expect(await accept(own)).toEqual({ ok: true, value: { approved: false } })
    expect(await itemsOf(own)).toMatchObject([
      { state: 'accepted', submissions: [{ outcome: 'accepted' }, { outcome: 'sent_back' }] },
    ])
    const history = await readHistory(db.pool, { shop, subject: `vendor:${own.id}` })
    expect(history.map(({ action }) => action).slice(1)).toEqual([
      'submission sent',
      'submission sent back',
      'submission sent',
      'submission accepted',
    ])
  })

  test('can be decided about once, and only as the operator saw it', async () => {
    const id = await ask('document', 'Insurance')
    const own = await vendor()
    await send(own, id)
    const seen = await latest(own)
    await send(own, id)
    const decide = (submissionId: typeof seen, reason: string | null) =>
      decideSubmission(deps, {
        actor,
        vendorId: own.id,
        submissionId,
        decision: reason === null ? { move: 'accept' } : { move: 'send-back', reason },
      })
    expect(await decide(seen, null)).toEqual({ ok: false, reason: 'changed-meanwhile' })
    const current = await latest(own)
    expect(await decide(current, '  ')).toEqual({ ok: false, reason: 'reason-missing' })
    const both = await Promise.all([decide(current, null), decide(current, null)])
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
    expect(both).toContainEqual({ ok: false, reason: 'illegal-move' })
    const other = await vendor()
    expect(
      await decideSubmission(deps, {
        actor,
        vendorId: other.id,
        submissionId: current,
        decision: { move: 'accept' },
      }),
    ).toEqual({ ok: false, reason: 'not-found' })
  })

  test('by whom it may not, or for nothing that is asked, is refused', async () => {
    const id = await ask('document', 'Insurance')
    const own = await vendor()
    const viewer = { ...own, member: { ...own.member, role: 'viewer' as const } }
    expect(await send(viewer, id)).toEqual({ ok: false, reason: { problem: 'not-allowed' } })
    const unknown = requirementId('01890000-0000-7000-8000-000000000000')
    expect(await send(own, unknown)).toEqual({ ok: false, reason: { problem: 'not-found' } })
    await decideVendor(deps, {
      shop,
      actor,
      vendorId: own.id,
      decision: { move: 'reject', reason: 'Not now.' },
    })
    expect(await send(own, id)).toEqual({ ok: false, reason: { problem: 'not-found' } })
    expect(await db.prisma.privateFile.count({ where: { vendorId: own.id } })).toBe(0)
  })

  test('with something wrong is refused as a whole, with everything that is to be mended', async () => {
    const id = await ask('tax_form', 'Tax form', { expires: true })
    const own = await vendor()
    const wrong = { validUntil: '2020-01-01', taxForm: 'w2' }
    expect(await send(own, id, { fields: wrong, file: null })).toEqual({
      ok: false,
      reason: { problem: 'fields', errors: { validUntil: 'over', taxForm: 'wrong', file: 'missing' } },
    })
    const exe = { filename: 'form.pdf', bytes: new Uint8Array(Buffer.from('MZ')) }
    expect(await send(own, id, { file: exe })).toMatchObject({
      reason: { errors: { file: 'wrong-type', validUntil: 'wrong' } },
    })
    expect(await statesOf(own)).toEqual(['missing'])
  })

  test('and expires, is missing again the day after', async () => {
    const id = await ask('document', 'Insurance', { expires: true })
    const own = await vendor()
    const validUntil = new Date(Date.now() + 20 * DAY_MS).toISOString().slice(0, 10)
    await send(own, id, { fields: { validUntil } })
    await accept(own)
    expect(await statesOf(own, after(19))).toEqual(['accepted'])
    expect(await statesOf(own, after(21))).toEqual(['expired'])
  })

  test('as payout details, is sealed; a few digits are all that a page shows, and a look at the rest is on record', async () => {
    const id = await ask('payout_details', 'Where we pay you')
    const own = await vendor()
    const fields = { way: 'iban', holder: 'Ida Berg', iban: 'DE89 3704 0044 0532 0130 00', bic: '' }
    expect(await send(own, id, { fields, file: null })).toEqual({ ok: true, value: undefined })
    const [item] = await itemsOf(own)
    const [sent] = item?.submissions ?? []
    expect(sent).toMatchObject({ masked: 'DE •••• 3000' })
    expect(JSON.stringify(item)).not.toContain('0532')
    assert(sent?.file, 'the details are a sealed file')
    const viewed = await viewPrivateFile(deps, { viewer: actor, fileId: sent.file.id })
    assert(viewed.ok, 'an operator may')
    expect(JSON.parse(Buffer.from(viewed.value.bytes).toString())).toEqual({
      way: 'iban',
      holder: 'Ida Berg',
      iban: 'DE89370400440532013000',
      bic: null,
    })
    const history = await readHistory(db.pool, { shop, subject: `vendor:${own.id}` })
    expect(history.at(-1)).toMatchObject({ action: 'private file viewed', detail: { file: sent.file.id } })
    expect(JSON.stringify(history)).not.toMatch(/Berg|3000/)
  })

  test('as a statement, is accepted as it comes, once, and only for the words that were read', async () => {
    const id = await ask('statement', 'Code of conduct')
    const own = await vendor()
    const confirm = (seenVersion: number) =>
      send(own, id, { fields: { confirm: 'yes' }, file: null, seenVersion })
    await edit({ edit: 'change', id, terms: terms('Stricter code'), seenVersion: 1 })
    expect(await confirm(1)).toEqual({ ok: false, reason: { problem: 'words-changed' } })
    expect(await send(own, id, { seenVersion: 2, file: null })).toMatchObject({
      reason: { errors: { confirm: 'wrong' } },
    })
    expect(await confirm(2)).toMatchObject({ ok: true })
    expect(await statesOf(own)).toEqual(['accepted'])
    expect(await confirm(2)).toEqual({ ok: false, reason: { problem: 'already-accepted' } })
  })
})

describe('approval', () => {
  test('is refused while something required is not accepted, where the operator wants it so', async () => {
    const id = await ask('document', 'Insurance')
    await ask('document', 'Extra', { required: false })
    const own = await vendor()
    const approve = () => decideVendor(deps, { shop, actor, vendorId: own.id, decision: { move: 'approve' } })
    await decideRules({ approvalNeedsAll: true })
    expect(await approve()).toEqual({ ok: false, reason: 'checklist-incomplete' })
    await send(own, id)
    expect(await approve()).toEqual({ ok: false, reason: 'checklist-incomplete' })
    await accept(own)
    expect(await approve()).toMatchObject({ ok: true })
  })

  test('by itself waits until the checklist is complete, and then happens exactly once', async () => {
    const id = await ask('document', 'Insurance')
    await decideRules({ approvalNeedsAll: true })
    await approveAtOnce('always')
    const own = await vendor()
    expect(await statusOf(own.id)).toBe('applied')
    await send(own, id)
    const both = await Promise.all([accept(own), accept(own)])
    expect(both).toContainEqual({ ok: true, value: { approved: true } })
    expect(await statusOf(own.id)).toBe('approved')
    await work()
    expect(await mails(own.email)).toEqual([
      'Welcome to Aurora Market',
      'Aurora Market needs something from you',
      'You can now sell on Aurora Market',
    ])
  })

  test('by itself follows the last statement that is confirmed', async () => {
    const id = await ask('statement', 'Code of conduct')
    await decideRules({ approvalNeedsAll: true })
    await approveAtOnce('always')
    const own = await vendor()
    await send(own, id, { fields: { confirm: 'yes' }, file: null })
    expect(await statusOf(own.id)).toBe('approved')
  })
})

describe('reminders', () => {
  const reminders = async (own: Own) => {
    await work()
    return (await mails(own.email)).filter((subject) => subject.startsWith('Reminder'))
  }

  test('leave after 3, 7 and 14 days, once each, however often and by how many they are looked for', async () => {
    await ask('document', 'Insurance')
    await ask('document', 'Registration')
    const own = await vendor()
    await remindVendors(after(2.9))
    expect(await reminders(own)).toHaveLength(0)
    await Promise.all([remindVendors(after(3.1)), remindVendors(after(3.1)), remindVendors(after(3.2))])
    expect(await reminders(own)).toHaveLength(1)
    expect((await lastMail(own.email))?.text).toMatch(/Insurance\s+Registration/)
    await remindVendors(after(5))
    await remindVendors(after(7.1))
    expect(await reminders(own)).toHaveLength(2)
    await remindVendors(after(14.1))
    await remindVendors(after(60))
    expect(await reminders(own)).toHaveLength(3)
  })

  test('after a long outage is one, not one for each day that was missed', async () => {
    await ask('document', 'Insurance')
    const own = await vendor()
    await remindVendors(after(30))
    expect(await reminders(own)).toHaveLength(1)
  })

  test('survive a worker that dies in the middle: nothing is on record that did not leave', async () => {
    await ask('document', 'Insurance')
    const own = await vendor()
    const dying = {
      ...after(3.1),
      db: {
        ...db,
        transaction: <T>(run: Parameters<typeof db.transaction<T>>[0]) =>
          db.transaction<T>(async (tx) => {
            await run(tx)
            throw new Error('killed')
          }),
      },
    }
    await expect(remindVendors(dying)).rejects.toThrow('killed')
    expect(await reminders(own)).toHaveLength(0)
    await remindVendors(after(3.1))
    expect(await reminders(own)).toHaveLength(1)
  })

  test('stop once it is sent, begin anew when it is sent back, and stop for a vendor who is closed', async () => {
    const id = await ask('document', 'Insurance')
    const own = await vendor()
    await send(own, id)
    await remindVendors(after(8))
    expect(await reminders(own)).toHaveLength(0)
    await sendBack(own, 'Too dark.', after(8))
    await remindVendors(after(10))
    expect(await reminders(own)).toHaveLength(0)
    await remindVendors(after(11.1))
    expect(await reminders(own)).toHaveLength(1)
    await decideVendor(deps, { shop, actor, vendorId: own.id, decision: { move: 'close', reason: null } })
    await remindVendors(after(60))
    expect(await reminders(own)).toHaveLength(1)
  })

  test('say on the day itself that something has expired', async () => {
    const id = await ask('document', 'Insurance', { expires: true })
    const own = await vendor()
    const validUntil = new Date(Date.now() + 20 * DAY_MS).toISOString().slice(0, 10)
    await send(own, id, { fields: { validUntil } })
    await accept(own)
    await remindVendors(after(19))
    expect(await reminders(own)).toHaveLength(0)
    await remindVendors(after(21))
    await remindVendors(after(21.1))
    expect(await reminders(own)).toHaveLength(1)
    await remindVendors(after(25))
    expect(await reminders(own)).toHaveLength(2)
  })

  test('follow the days that the operator set, and leave out what is optional or archived', async () => {
    await decideRules({ reminderDays: [1] })
    await ask('document', 'Nice to have', { required: false })
    await edit({ edit: 'archive', id: await ask('document', 'Old') })
    const own = await vendor()
    await remindVendors(after(2))
    expect(await reminders(own)).toHaveLength(0)
    await ask('document', 'Insurance')
    await remindVendors(after(1.1))
    await remindVendors(after(50))
    expect(await reminders(own)).toHaveLength(1)
  })
})
