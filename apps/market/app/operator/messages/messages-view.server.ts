import type { MessagesView as Viewed } from '@souk/flows'
import type { Result } from '@souk/kernel'
import { forbidden } from '../authenticate-operator.server'

type Page = { page: number; pageSize: number }

/** What the page of messages shows. */
export function messagesView(viewed: Result<Viewed, 'not-allowed'>, { page, pageSize }: Page) {
  if (!viewed.ok) throw forbidden()
  const { failed, failedTotal, struggling, vendorNames } = viewed.value
  return {
    failed,
    failedTotal,
    struggling,
    vendorNames: Object.fromEntries(vendorNames),
    page,
    lastPage: Math.max(1, Math.ceil(failedTotal / pageSize)),
  }
}

export type MessagesView = ReturnType<typeof messagesView>
