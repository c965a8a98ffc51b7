import { LANGUAGES, type Language } from '@souk/kernel'
import { expect, test } from 'vitest'
import type { MailLook } from './mail-look'
import type { MailTemplate } from './mail-template'
import { MAIL_KIND_NAMES, MAIL_KINDS, mailTemplate, sampleMail } from './mail-template'
import { renderMail as render } from './render-mail'
import { DEFAULT_SENDER } from './sender'

/** In its default words and look, but for what is said. */
const renderMail = (mail: MailTemplate, look: Partial<MailLook> = {}) => {
  const language: Language = mail.language ?? 'en'
  const words = MAIL_KINDS[mail.template].words[language]
  return render(mail, { language, words, sender: DEFAULT_SENDER, isTest: false, ...look })
}

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

const everyMail = MAIL_KIND_NAMES.flatMap((kind) => LANGUAGES.map((language) => [kind, language] as const))

test.each(everyMail)(
  '%s in %s says everything, leaves no placeholder, and reads in its direction',
  async (kind, language) => {
    const { subject, html, text } = await renderMail({ ...sampleMail(kind, 'a@example.com'), language })
    const said = MAIL_KINDS[kind].words[language]
    for (const part of [subject, html, text]) expect(part).not.toMatch(/[{]\w+[}]|undefined|\[object/)
    expect(subject).toContain(said.subject.split(/[{}]/)[0])
    expect(text).toContain(said.button)
    expect(html).toContain(`lang="${language}"`)
    expect(html).toContain(language === 'ar' ? 'dir="rtl"' : 'dir="ltr"')
    expect(html).toContain(`text-align:${language === 'ar' ? 'right' : 'left'}`)
  },
)

const HOSTILE = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  '</p></body></html>',
  '{reason} {vendorName} {constructor}',
  '$& $1 $`',
  'a\r\nBcc: victim@example.com\r\n\r\nHello',
  '\u2028Bcc: victim@example.com',
  '\u202egnp.exe',
  '&lt;b&gt; &amp;',
  'שלום '.repeat(60),
]

test.each(MAIL_KIND_NAMES.flatMap((kind) => HOSTILE.map((value) => [kind, value] as const)))(
  'in %s a value is text and nothing else: %s',
  async (kind, value) => {
    const names = Object.keys(MAIL_KINDS[kind].placeholders).filter((name) => name !== 'portalUrl')
    const hostile = mailTemplate.parse({
      ...sampleMail(kind, 'a@example.com'),
      ...Object.fromEntries(names.map((name) => [name, value])),
    })
    const { subject, html } = await renderMail(hostile)
    expect(subject).not.toMatch(/[\r\n\u2028\u2029]/)
    expect(html).not.toMatch(/<script|<img/)
    expect(html.match(/<\/body>/g)).toHaveLength(1)
    if (value.startsWith('{')) expect(html).toContain('{reason} {vendorName} {constructor}')
  },
)

test('what an operator writes is text: tags are shown, not obeyed', async () => {
  const words = {
    ...MAIL_KINDS['vendor-welcome'].words.en,
    body: '<h1>Hi</h1>\n\n<a href="//evil.example">{vendorName}</a>',
  }
  const { html, text } = await renderMail(sampleMail('vendor-welcome', 'a@example.com'), { words })
  expect(html).not.toContain('<h1>Hi')
  expect(html).not.toContain('<a href="//evil')
  expect(text).toContain('<a href="//evil.example">Kiln & Clay</a>')
})

test('a block whose placeholder stands for nothing is left out, with what leads to it', async () => {
  const closed = { ...sampleMail('vendor-closed', 'a@example.com'), reason: null }
  const { text } = await renderMail(mailTemplate.parse(closed))
  expect(text).not.toContain('This is the reason')
  expect(text).toContain('no longer shown to shoppers.')
})

test('a test mail says so in its subject and at its head; logo and footer are the operator’s', async () => {
  const sender = {
    ...DEFAULT_SENDER,
    logoUrl: 'https://cdn.example.com/logo.png',
    footer: 'Aurora <GmbH>, Lisbon',
  }
  const mail = await renderMail(sampleMail('vendor-welcome', 'a@example.com'), { sender, isTest: true })
  expect(mail.subject).toBe('[Test] Welcome to Aurora Market')
  expect(mail.text).toMatch(/^This is a test/)
  expect(mail.html).toContain('src="https://cdn.example.com/logo.png"')
  expect(mail.html).toContain('Aurora &lt;GmbH&gt;, Lisbon')
})
