import type { MailSettingsView } from '@souk/flows'
import type { Result } from '@souk/kernel'
import { MAIL_KIND_NAMES, MAIL_KINDS } from '@souk/notifications'
import { forbidden } from '../authenticate-operator.server'

type Platform = { fromAddress: string; hearsBack: boolean }

/** What the page of mails shows: each kind, and in which languages an operator has changed it. */
export function mailSettingsView(viewed: Result<MailSettingsView, 'not-allowed'>, platform: Platform) {
  if (!viewed.ok) throw forbidden()
  const { changed, ...view } = viewed.value
  const kinds = MAIL_KIND_NAMES.map((kind) => ({
    kind,
    title: MAIL_KINDS[kind].title,
    occasion: MAIL_KINDS[kind].occasion,
    changedIn: changed.filter((one) => one.kind === kind).map(({ language }) => language),
  }))
  return { ...view, ...platform, kinds }
}

export type MailSettings = ReturnType<typeof mailSettingsView>
