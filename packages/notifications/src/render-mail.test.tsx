import { expect, test } from 'vitest'
import { renderMail } from './render-mail'

const content = {
  template: 'vendor-rejected',
  to: 'ida@example.com',
  shopName: 'Aurora <Market> & Co',
  vendorName: '<img src=x onerror=alert(1)>',
  portalUrl: 'https://aurora.example.com/apps/souk',
  reason: 'Two things are missing:\n- a safety report\n- a price list\n\nThe team\nThe team',
} as const

test('a reason keeps its lines, in plain text and in HTML', async () => {
  const { text, html } = await renderMail(content)
  const lines = text.split('\n').filter((line) => line !== '')
  expect(lines).toEqual(
    expect.arrayContaining(['Two things are missing:', '- a safety report', '- a price list', 'The team']),
  )
  expect(html).toMatch(/<p[^>]*>- a safety report<\/p>/)
})

test('names are text: escaped in HTML, as they are in the subject and in plain text', async () => {
  const { subject, html, text } = await renderMail(content)
  expect(subject).toBe('Your application to Aurora <Market> & Co')
  expect(html).not.toContain('<img')
  expect(html).toContain('&lt;img src=x onerror=alert(1)&gt;')
  expect(text).toContain(
    'Aurora <Market> & Co has decided not to accept <img src=x onerror=alert(1)> as a vendor.',
  )
})
