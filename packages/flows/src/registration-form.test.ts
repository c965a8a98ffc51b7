import { checkFile } from '@souk/files'
import { type CustomerId, customerId } from '@souk/kernel'
import { OPEN_FORM, parseApplication, type RegistrationSettings, registrationSettings } from '@souk/vendors'
import { expect, test } from 'vitest'
import { applyAgain } from './apply-again'
import { decideVendor } from './decide-vendor'
import { registerVendor } from './register-vendor'
import { saveRegistrationForm, viewRegistrationForm } from './save-registration-form'
import { openMarketplace } from './testing/open-marketplace'
import { viewPrivateFile } from './view-private-file'
import { viewRegistration } from './view-registration'
import { viewVendor } from './view-vendor'

const { deps, shop } = await openMarketplace()
const actor = { kind: 'operator', shop, userId: '7' } as const
const { fields } = OPEN_FORM

type Asked = RegistrationSettings['questions'][number]

const question = (label: string, more: Partial<Asked> = {}): Asked => ({
  id: null,
  kind: 'text',
  label,
  help: '',
  options: [],
  required: false,
  archived: false,
  ...more,
})

async function edited() {
  const view = await viewRegistrationForm(deps, { shop, actor })
  if (!view.ok) throw new Error(view.reason)
  return view.value
}

const save = async (settings: RegistrationSettings, seenVersion: number) =>
  saveRegistrationForm(deps, { shop, actor, settings, seenVersion })

const formNow = async (who: CustomerId | null = null) => {
  const view = await viewRegistration(deps, { shop, customerId: who })
  if (!view) throw new Error('the shop is installed')
  return view
}

const me = customerId('900')
const pdf = checkFile({ filename: 'Permit.pdf', bytes: new Uint8Array(Buffer.from('%PDF-1.7 permit')) })
if (!pdf.ok) throw new Error(pdf.reason)
const permit = pdf.value

const telling = { displayName: 'Ask Me', email: 'ask@example.com', about: '', agree: 'yes' }

test('fields and questions are stored as one; of two who change them at once the second is told', async () => {
  const questions = [
    question('Where do you make it?', { required: true }),
    question('What do you sell?', { kind: 'choices', options: ['Cups', 'Bowls', 'Plates'] }),
    question('Your permit', { kind: 'file' }),
  ]
  expect(await save({ fields: { ...fields, taxId: 'required', x: 'hidden' }, questions }, 0)).toMatchObject({
    ok: true,
  })
  expect(await save({ fields, questions: [] }, 0)).toEqual({ ok: false, reason: 'changed-meanwhile' })
  const { form } = await formNow()
  expect(form.fields).toMatchObject({ taxId: 'required', x: 'hidden', phone: 'optional' })
  expect(form.questions.map(({ label }) => label)).toEqual(questions.map(({ label }) => label))
})

test('a required question has to be answered, and only with what it offers', async () => {
  const { form } = await formNow()
  const [where, what] = form.questions
  if (!where || !what) throw new Error('two questions are asked')
  const parsed = parseApplication({ ...telling, [`question-${what.id}`]: 'Cups\nCars' }, form)
  expect(parsed).toMatchObject({
    ok: false,
    reason: {
      taxId: { is: 'tax-id-missing' },
      [`question-${where.id}`]: { is: 'answer-missing' },
      [`question-${what.id}`]: { is: 'choice-unknown' },
    },
  })
})

test('answers are kept with the question as it was asked; files are private and open for the operator', async () => {
  const { form } = await formNow()
  const [where, what, file] = form.questions
  if (!where || !what || !file) throw new Error('three questions are asked')
  const sent = {
    ...telling,
    taxId: 'SE1',
    [`question-${where.id}`]: 'Umeå\r\nand Lund',
    [`question-${what.id}`]: 'Cups\nPlates',
  }
  const parsed = parseApplication(sent, form)
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.reason))
  const registered = await registerVendor(deps, {
    shop,
    customerId: me,
    application: parsed.value,
    logo: null,
    files: [
      { questionId: file.id, file: permit },
      // No file was asked for there.
      { questionId: where.id, file: permit },
    ],
    seenTerms: null,
  })
  if (!registered.ok) throw new Error(registered.reason)
  const { version, questions } = await edited()
  const changed = questions.map((one) => (one.id === where.id ? { ...one, label: 'Which town?' } : one))
  await save({ fields, questions: changed.filter(({ id }) => id !== what.id) }, version)

  const { vendorId } = registered.value
  const page = await viewVendor(deps, { shop, actor, vendorId, historyPage: 1 })
  if (!page.ok) throw new Error(page.reason)
  expect(page.value.answers).toEqual([
    {
      questionId: where.id,
      asked: 'Where do you make it?',
      said: ['Umeå\nand Lund'],
      file: null,
      archived: false,
    },
    { questionId: what.id, asked: 'What do you sell?', said: ['Cups', 'Plates'], file: null, archived: true },
    {
      questionId: file.id,
      asked: 'Your permit',
      said: [],
      file: { id: expect.any(String), filename: 'Permit.pdf' },
      archived: false,
    },
  ])
  expect(page.value.privateDetails).toMatchObject({ taxId: 'SE1' })
  const fileId = page.value.answers.at(-1)?.file?.id
  if (!fileId) throw new Error('the file is there')
  const opened = await viewPrivateFile(deps, { viewer: actor, fileId })
  expect(opened.ok && Buffer.from(opened.value.bytes).toString()).toBe('%PDF-1.7 permit')
  expect(await deps.db.prisma.privateFile.count()).toBe(1)
})

test('an archived question is not asked, can be asked again, and is never another’s to change', async () => {
  const before = await edited()
  expect(before.questions.filter(({ archived }) => archived).map(({ label }) => label)).toEqual([
    'What do you sell?',
  ])
  expect((await formNow()).form.questions.map(({ label }) => label)).toEqual(['Which town?', 'Your permit'])
  const again = before.questions.map((one) => ({ ...one, archived: false, kind: 'file' as const }))
  expect(await save({ fields, questions: again }, before.version)).toMatchObject({ ok: true })
  const kinds = (await formNow()).form.questions.map(({ label, kind }) => [label, kind])
  expect(new Map(kinds.map(([label, kind]) => [label, kind])).get('What do you sell?')).toBe('choices')
})

test('who applies again answers what is asked now; files and answers that are not asked again stay', async () => {
  const mine = await formNow(me)
  if (!mine.vendor) throw new Error('registered above')
  const reject = { move: 'reject', reason: 'Which kiln?' } as const
  await decideVendor(deps, { shop, actor, vendorId: mine.vendor.id, decision: reject })
  const [where] = mine.form.questions.filter(({ kind }) => kind === 'text')
  if (!where) throw new Error('a text is asked for')
  const parsed = parseApplication({ ...telling, [`question-${where.id}`]: 'Malmö' }, mine.form)
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.reason))
  const again = { shop, customerId: me, application: parsed.value, logo: null, seenTerms: null }
  expect(await applyAgain(deps, again)).toMatchObject({ ok: true })
  const { answers } = await formNow(me)
  expect(answers.map(({ asked, said, file }) => [asked, said, file?.filename ?? null])).toEqual([
    ['Which town?', ['Malmö'], null],
    ['Your permit', [], 'Permit.pdf'],
  ])
})

test.each([
  ['a question without words', [question(' ')]],
  ['one choice alone', [question('Pick', { kind: 'choice', options: ['Only'] })]],
  ['the same choice twice', [question('Pick', { kind: 'choice', options: ['A', 'A'] })]],
  ['six files', Array.from({ length: 6 }, () => question('File', { kind: 'file' }))],
])('%s cannot be saved', (_, questions) => {
  expect(registrationSettings.safeParse({ fields, questions }).success).toBe(false)
})
