import { render } from 'react-email'
import { type MailBrand, NO_BRAND } from './brand'
import { fillWords } from './fill-words'
import type { MailLanguage } from './languages'
import { MailLayout } from './mail-layout'
import { MAIL_KINDS, type MailTemplate } from './mail-template'
import type { MailWords } from './mail-words'
import type { Mail } from './mailer'

type Look = {
  language?: MailLanguage
  /** Instead of the default words of the language. */
  words?: MailWords
  brand?: MailBrand
  /** A mail that an operator sends to have a look at it says so. */
  isTest?: boolean
}

/** The mail in HTML and in plain text. */
export async function renderMail(content: MailTemplate, look: Look = {}): Promise<Mail> {
  const language = look.language ?? content.language ?? 'en'
  const { brand = NO_BRAND, isTest = false } = look
  const words = fillWords(look.words ?? MAIL_KINDS[content.template].words[language], content)
  const { shopName, portalUrl } = content
  const body = <MailLayout {...{ shopName, portalUrl, words, language, brand, isTest }} />
  const [html, text] = await Promise.all([render(body), render(body, { plainText: true })])
  const subject = isTest ? `[Test] ${words.subject}` : words.subject
  return { to: content.to, subject, html, text }
}
