import { render } from 'react-email'
import { fillWords } from './fill-words'
import { MailLayout } from './mail-layout'
import type { MailLook } from './mail-look'
import type { MailTemplate } from './mail-template'
import type { Mail } from './mailer'

/** The mail in HTML and in plain text. The same content and look render the same mail. */
export async function renderMail(
  content: MailTemplate,
  { language, words, sender, isTest }: MailLook,
): Promise<Mail> {
  const { shopName, portalUrl } = content
  const { logoUrl, footer } = sender
  const filled = fillWords(words, content)
  const body = <MailLayout {...{ shopName, portalUrl, words: filled, language, logoUrl, footer, isTest }} />
  const [html, text] = await Promise.all([render(body), render(body, { plainText: true })])
  const subject = isTest ? `[Test] ${filled.subject}` : filled.subject
  return { to: content.to, subject, html, text }
}
