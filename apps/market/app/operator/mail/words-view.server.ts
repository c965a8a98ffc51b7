import { type Deps, type Operator, previewMail, viewMailWords } from '@souk/flows'
import type { Language } from '@souk/kernel'
import type { MailKindName, MailWords } from '@souk/notifications'
import { forbidden } from '../authenticate-operator.server'
import { describeKind } from './read-words.server'

type Asked = { actor: Operator; deps: Deps; kind: MailKindName; language: Language }

/** What the page of one mail shows. */
export async function wordsView({ actor, deps, kind, language }: Asked) {
  const viewed = await viewMailWords(deps, { shop: actor.shop, actor, kind, language })
  if (!viewed.ok) throw forbidden()
  const { words } = viewed.value
  const preview = await previewOf({ actor, deps, kind, language, words })
  return { ...describeKind(kind), language, wording: viewed.value, preview }
}

export type WordsView = Awaited<ReturnType<typeof wordsView>>

export type Preview = { subject: string; html: string; text: string }

export async function previewOf({ actor, deps, ...asked }: Asked & { words: MailWords }): Promise<Preview> {
  const previewed = await previewMail(deps, { shop: actor.shop, actor, ...asked })
  if (!previewed.ok) throw forbidden()
  const { subject, html, text } = previewed.value.mail
  return { subject, html, text }
}
