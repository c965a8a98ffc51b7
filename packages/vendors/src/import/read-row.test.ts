import { expect, test } from 'vitest'
import { readRow } from './read-row'
import type { Cells } from './read-vendor-file'

const groups = [
  { id: 'g1', name: 'Makers', colour: null },
  { id: 'g2', name: 'Far away', colour: null },
]
const least: Cells = { name: 'Kiln & Clay', email: 'kiln@example.com' }
const read = (cells: Cells) => readRow({ ...least, ...cells }, groups)

test('a name and an address are enough: the vendor is under review, in the language of the marketplace', () => {
  expect(read({})).toMatchObject({
    ok: true,
    value: {
      application: { displayName: 'Kiln & Clay', email: 'kiln@example.com', about: '' },
      status: 'applied',
      language: null,
      groupIds: [],
    },
  })
})

test('everything else is brought into the form in which vendors tell it', () => {
  const told = read({
    status: ' APPROVED ',
    country: 'Portugal',
    instagram: '@kiln',
    website: 'kiln.example.com',
    language: 'de-AT',
    groups: 'far away; MAKERS;',
    about: 'Bowls.\r\nCups.',
  })
  expect(told).toMatchObject({
    ok: true,
    value: {
      application: {
        country: 'PT',
        instagram: 'https://www.instagram.com/kiln',
        website: 'https://kiln.example.com/',
        about: 'Bowls.\nCups.',
      },
      status: 'approved',
      language: 'de',
      groupIds: ['g2', 'g1'],
    },
  })
})

test('part of an address is kept, which a vendor would be asked to complete', () => {
  expect(read({ country: 'se' })).toMatchObject({
    ok: true,
    value: { application: { country: 'SE', city: '' } },
  })
})

test('everything that is wrong is named at once', () => {
  const wrong = readRow(
    {
      name: '--',
      phone: 'call me',
      website: 'javascript:alert(1)',
      country: 'Atlantis',
      status: 'suspended',
      language: 'tlh',
      groups: 'Makers; Nobody',
      legalName: `A\u202E${'x'.repeat(3)}`,
    },
    groups,
  )
  expect(wrong).toEqual({
    ok: false,
    reason: [
      { column: 'country', is: 'wrong' },
      { column: 'name', is: 'wrong' },
      { column: 'email', is: 'missing' },
      { column: 'website', is: 'wrong' },
      { column: 'legalName', is: 'wrong' },
      { column: 'phone', is: 'wrong' },
      { column: 'status', is: 'wrong' },
      { column: 'language', is: 'wrong' },
      { column: 'groups', is: 'unknown', said: 'Nobody' },
    ],
  })
})
