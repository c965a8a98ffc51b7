import { afterEach, beforeAll, describe, expect, test } from 'vitest'
import { call, context, find, OURS, OWNER, ownerRow, prisma, signed } from '../testing/call-route'
import { languageOf } from './language.server'
import { languageAskedFor } from './language-asked-for'

const asked = (query: string, accepts?: string) => languageAskedFor(new URLSearchParams(query), accepts)

describe('somebody who has chosen nothing is spoken to', () => {
  test.each([
    ['language=ar', 'de', 'ar'],
    // As a theme names the language of the store.
    ['language=fr-CA', 'de', 'fr'],
    ['language=DE', 'fr', 'de'],
    ['language=xx', 'fr', 'fr'],
    ['language=__proto__', undefined, 'en'],
    ['', 'ar-EG,ar;q=0.9,en;q=0.8', 'ar'],
    ['', 'es, de-AT;q=0.7, fr;q=0.5', 'de'],
    ['', 'fr;q=0.2, de;q=0.9', 'de'],
    ['', 'es, pt', 'en'],
    ['', '*', 'en'],
    ['', ';;q=,,', 'en'],
    ['', undefined, 'en'],
  ] as const)('%j, a browser that prefers %j: %s', (query, accepts, language) => {
    expect(asked(query, accepts)).toBe(language)
  })
})

describe('a member', () => {
  beforeAll(async () => {
    await prisma.vendor.create({
      data: {
        shopDomain: OURS,
        displayName: 'Kiln & Clay',
        nameKey: 'kilnclay',
        nameLook: 'kilnclay',
        handle: 'kiln-clay',
        email: 'kiln@example.com',
        about: '',
        appliedAt: new Date(),
        members: { create: ownerRow(OWNER) },
      },
    })
  })
  afterEach(() => prisma.vendorMember.updateMany({ data: { language: null } }))

  const spokenTo = (customer: string, { query = {}, tamper = (signature: string) => signature } = {}) => {
    const address = `https://souk.example.com/apps/souk${tamper(signed({ logged_in_customer_id: customer, ...query }))}`
    return languageOf(new Request(address, { headers: { 'accept-language': 'de' } }), context)
  }
  const choose = (language: string) => prisma.vendorMember.updateMany({ data: { language } })

  test('is spoken to as they chose, whatever the address and the browser say', async () => {
    await choose('ar')
    expect(await spokenTo(OWNER, { query: { language: 'fr' } })).toBe('ar')
  })

  test('who has chosen nothing is spoken to as the address says, else as the browser does', async () => {
    expect(await spokenTo(OWNER, { query: { language: 'fr' } })).toBe('fr')
    expect(await spokenTo(OWNER)).toBe('de')
  })

  test('is not known to whoever only says to be them', async () => {
    await choose('ar')
    const forged = (signature: string) => signature.replace('customer_id=8', `customer_id=${OWNER}`)
    expect(await spokenTo('8', { tamper: forged })).toBe('de')
    expect(await spokenTo('8')).toBe('de')
  })
})

describe('links to other languages', () => {
  test('lead whoever is no member to the same page', async () => {
    const query = signed({ logged_in_customer_id: '', token: 'x' })
    const answer = await call(find('GET /apps/souk/join'), { query })
    expect(answer.value).toMatchObject({
      data: { shell: { languages: { links: { ar: '/apps/souk/join/?token=x&language=ar' } } } },
    })
  })

  test('carry the language to where an applicant goes next', async () => {
    const answer = await call(find('GET /apps/souk'), {
      query: signed({ logged_in_customer_id: '8', language: 'ar' }),
    })
    expect(answer.value).toMatchObject({ paths: { register: '/apps/souk/register/?language=ar' } })
  })
})
