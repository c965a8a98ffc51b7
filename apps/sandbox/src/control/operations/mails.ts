import { z } from 'zod'
import type { Context } from '../../context'
import { MAIL_EVENTS, recordEvent } from '../../mail/mail-events'
import { mailStory } from '../../mail/mail-story'
import { findMail, listMails, type Mail } from '../../mail/mails'
import { mailSwitches, mailSwitchesSchema, setMailSwitches } from '../../mail/switches'
import { replayMessage } from '../../mail/webhook-messages'
import { ControlFault } from '../fault'
import { operation } from '../operation'

const mail = z.object({
  id: z.string(),
  receivedAt: z.string(),
  from: z.string(),
  to: z.array(z.string()),
  cc: z.array(z.string()),
  bcc: z.array(z.string()),
  replyTo: z.array(z.string()),
  subject: z.string(),
  html: z.string().nullable(),
  text: z.string().nullable(),
  headers: z.record(z.string(), z.string()),
  tags: z.array(z.object({ name: z.string(), value: z.string() })),
  scheduledAt: z.string().nullable(),
  lastEvent: z.string(),
  idempotencyKey: z.string().nullable(),
})

const story = mail.extend({
  attachments: z.array(
    z.object({
      id: z.string(),
      filename: z.string().nullable(),
      contentType: z.string(),
      contentId: z.string().nullable(),
      path: z.string().nullable(),
      size: z.number(),
    }),
  ),
  events: z.array(z.object({ type: z.string(), at: z.string(), recipients: z.array(z.string()) })),
  webhooks: z.array(
    z.object({
      id: z.string(),
      endpoint: z.string(),
      type: z.string(),
      body: z.string(),
      status: z.enum(['pending', 'delivered', 'failed']),
      attempts: z.number(),
      nextAttemptAt: z.string().nullable(),
      tries: z.array(z.object({ at: z.string(), answer: z.string() })),
    }),
  ),
})

const switchChanges = mailSwitchesSchema.partial().extend({
  tooManyForS: z
    .number()
    .int()
    .min(1)
    .optional()
    .describe('Instead of tooManyUntil: for so many seconds from now'),
})

export function mailOperations({ state }: Context) {
  return {
    listMails: operation(
      {
        method: 'get',
        path: '/mails',
        tag: 'Mail',
        summary: 'What the app has sent or scheduled, newest first',
        input: z.object({
          to: z.string().optional().describe('Only what is for this address'),
          search: z.string().optional().describe('A part of the subject or of an address'),
        }),
        answer: z.array(mail),
      },
      ({ to, search }) => listMails(state, { ...(to && { to }), ...(search && { search }) }),
    ),
    getMail: operation(
      {
        method: 'get',
        path: '/mails/{id}',
        tag: 'Mail',
        summary: 'One mail, with its attachments, what became of it and who was told',
        input: z.object({ id: z.string() }),
        answer: story,
        faults: ['no-such-mail'],
      },
      ({ id }) => {
        const found = mailOf(id)
        return { ...found, ...mailStory(state, found) }
      },
    ),
    happenToMail: operation(
      {
        method: 'post',
        path: '/mails/{id}/events',
        tag: 'Mail',
        summary: 'Something becomes of a mail, such as a bounce or a click; webhooks are told',
        input: z.object({ id: z.string(), type: z.enum(MAIL_EVENTS), link: z.url().optional() }),
        answer: z.object({}),
        status: 201,
        faults: ['no-such-mail'],
      },
      ({ id, type, link }) => {
        recordEvent(state, mailOf(id), { type, ...(link && { link }) })
        return {}
      },
    ),
    replayMailWebhook: operation(
      {
        method: 'post',
        path: '/mail-webhooks/{id}/replay',
        tag: 'Mail',
        summary: 'Sends a webhook message about a mail once more, as it was',
        input: z.object({ id: z.string().describe('As getMail lists it among the webhooks') }),
        answer: z.object({ found: z.boolean() }),
        status: 202,
      },
      ({ id }) => ({ found: replayMessage(state, id) }),
    ),
    getMailSwitches: operation(
      {
        method: 'get',
        path: '/mail-switches',
        tag: 'Mail',
        summary: 'How the mail API misbehaves',
        input: z.object({}),
        answer: mailSwitchesSchema,
      },
      () => mailSwitches(state),
    ),
    setMailSwitches: operation(
      {
        method: 'post',
        path: '/mail-switches',
        tag: 'Mail',
        summary:
          'Makes the mail API misbehave: limits, quotas, failures, delay, cut connections. What is left out stays',
        input: switchChanges,
        answer: mailSwitchesSchema,
      },
      ({ tooManyForS, ...changes }) => {
        if (tooManyForS === undefined) return setMailSwitches(state, changes)
        const until = new Date(state.clock.now().getTime() + tooManyForS * 1000)
        return setMailSwitches(state, { ...changes, tooManyUntil: until.toISOString() })
      },
    ),
  }

  function mailOf(id: string): Mail {
    const found = findMail(state, id)
    if (!found) throw new ControlFault('no-such-mail', `There is no mail ${id}.`)
    return found
  }
}
