import { assert, customerId, vendorId } from '@souk/kernel'
import { invitationToken, openClaim } from '@souk/vendors'
import { beforeAll, describe, expect, test } from 'vitest'
import { asOperatorOf, call, context, find, OURS, prisma, signed } from './testing/call-route'

const headers = asOperatorOf(OURS)
const send = find('POST /app/vendors/import')

function fileForm(content: BlobPart, name = 'vendors.csv') {
  const body = new FormData()
  body.set('file', new File([content], name, { type: 'text/csv' }))
  return body
}

describe('a file of vendors', () => {
  test.each([
    ['none', new FormData(), 'Choose a file'],
    ['an empty one', fileForm(''), 'Choose a file'],
    ['more than 5 MB', fileForm(`Name,E-mail\n${'A,a@example.com\n'.repeat(400_000)}`), 'larger than 5 MB'],
    ['a picture', fileForm(new Uint8Array([0xff, 0xd8, 0xff])), 'CSV UTF-8'],
    ['no name', fileForm('E-mail\na@example.com\n'), 'no column “Name”'],
  ])('is refused with what to do about it, and nothing is kept: %s', async (_what, body, said) => {
    const answer = await call(send, { headers, body })
    expect(answer.value).toMatchObject({
      init: { status: 422 },
      data: { ok: false, message: expect.stringContaining(said) },
    })
    expect(await prisma.vendorImport.count()).toBe(0)
  })

  test('is shown line by line, in words, and so is its report, with nothing in it that a spreadsheet would run', async () => {
    const lines = ['Name;E-mail;About', 'Kiln;kiln@example.com;', '=cmd|x;broken;', `<b>${'x'.repeat(300)};;`]
    const answer = await call(send, { headers, body: fileForm(lines.join('\n'), '../../<i>evil</i>.csv') })
    expect(answer.status).toBe(302)
    const id = answer.response?.headers.get('location')?.split('/').at(-1) ?? ''
    const page = await call(find('GET /app/vendors/import/:id'), { headers, params: { id } })
    expect(page.value).toMatchObject({
      phase: 'checked',
      toCreate: 1,
      wrong: 2,
      rows: [
        { line: 2, name: 'Kiln', fate: 'Would be created' },
        { line: 3, name: '=cmd|x', fate: 'Wrong', why: 'E-mail: use one address like name@example.com.' },
        { line: 4, why: expect.stringMatching(/^Name: use 2 to 100 .*E-mail: this cell is empty\.$/) },
      ],
    })
    const report = await call(find('GET /app/vendors/import/:id/report'), { headers, params: { id } })
    expect(report.response?.headers.get('content-disposition')).toContain('attachment')
    const text = (await report.response?.text()) ?? ''
    expect(text.split('\r\n')).toEqual([
      expect.stringMatching(/^\uFEFF?Line,Name,E-mail,Outcome,Why,Vendor id$/),
      '2,Kiln,kiln@example.com,To be created,,',
      "3,'=cmd|x,broken,Wrong,E-mail: use one address like name@example.com.,",
      expect.stringMatching(/^4,<b>x+,,Wrong,/),
      '',
    ])
  })
})

describe('the page on which a vendor is taken over', () => {
  const who = customerId('70')
  const join = find('POST /apps/souk/join')
  const query = signed({ logged_in_customer_id: who })
  let token = ''
  beforeAll(async () => {
    const vendor = await prisma.vendor.create({
      data: {
        shopDomain: OURS,
        displayName: 'Offered',
        nameKey: 'offered',
        nameLook: 'offered',
        handle: 'offered',
        email: 'offered@example.com',
        about: '',
        appliedAt: new Date(),
      },
    })
    const { db, invitationKey: key } = context.deps
    const claim = { shop: OURS, vendorId: vendorId(vendor.id), email: vendor.email, key, at: new Date() }
    const opened = await db.transaction((tx) => openClaim(tx, claim))
    assert(opened.ok, 'it is offered for the first time')
    token = invitationToken(key, opened.value)
  })

  const sent = (fields: Record<string, string>) => {
    const body = new FormData()
    const csrf = context.csrf.issue({ shop: OURS, customerId: who })
    const whole = { csrf, token, claim: 'yes', name: 'Ana', email: 'ana@example.com', ...fields }
    for (const [name, value] of Object.entries(whole)) body.set(name, value)
    return call(join, { query, body })
  }
  const owners = () => prisma.vendorMember.count({ where: { customerId: who, role: 'owner' } })

  test('keeps what was typed until the terms are agreed to; a forged form changes nothing', async () => {
    expect((await sent({ csrf: 'forged', agree: 'yes' })).status).toBe(403)
    expect((await sent({ email: 'ana' })).value).toMatchObject({
      init: { status: 422 },
      data: { values: { name: 'Ana', email: 'ana', agree: false }, errors: { agree: expect.anything() } },
    })
    expect(await owners()).toBe(0)
    const answer = await sent({ agree: 'yes' })
    expect(answer.response?.headers.get('location')).toBe('/apps/souk/')
    expect(await owners()).toBe(1)
  })
})
