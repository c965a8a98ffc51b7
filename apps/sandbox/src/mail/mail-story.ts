import type { State } from '../state'
import { type Attachment, listAttachments } from './attachments'
import { type HappenedEvent, listEvents } from './mail-events'
import type { Mail } from './mails'
import { attemptsOf, messagesOf, type WebhookMessage } from './webhook-messages'

type Told = Omit<WebhookMessage, 'secret'> & { tries: { at: string; answer: string }[] }
export type MailStory = { attachments: Attachment[]; events: HappenedEvent[]; webhooks: Told[] }

/** What belongs to a mail: its files, what became of it, and who was told. */
export function mailStory(state: State, { id }: Mail): MailStory {
  const webhooks = messagesOf(state, id).map(({ secret: _, ...message }) => ({
    ...message,
    tries: attemptsOf(state, message.id),
  }))
  return { attachments: listAttachments(state, id), events: listEvents(state, id), webhooks }
}
