import { render } from 'react-email'
import { MailLayout } from './mail-layout'
import type { MailTemplate } from './mail-template'
import { mailWords } from './mail-words'
import type { Mail } from './mailer'

/** The mail in HTML and in plain text. */
export async function renderMail(content: MailTemplate): Promise<Mail> {
  const words = mailWords(content)
  const body = <MailLayout shopName={content.shopName} portalUrl={content.portalUrl} words={words} />
  const [html, text] = await Promise.all([render(body), render(body, { plainText: true })])
  return { to: content.to, subject: words.subject, html, text }
}
