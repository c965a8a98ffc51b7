import { z } from 'zod'
import type { Context } from '../../context'
import { findMail, listMails } from '../../mail/mails'
import { limitMail } from '../../mail/rate-limit'
import { ControlFault } from '../fault'
import { operation } from '../operation'

const mail = z.object({
  id: z.string(),
  receivedAt: z.string(),
  from: z.string(),
  to: z.array(z.string()),
  subject: z.string(),
  html: z.string().nullable(),
  text: z.string().nullable(),
  headers: z.record(z.string(), z.string()),
  idempotencyKey: z.string().nullable(),
})

export function mailOperations({ state }: Context) {
  return {
    listMails: operation(
      {
        method: 'get',
        path: '/mails',
        tag: 'Mail',
        summary: 'What the app has sent, newest first',
        input: z.object({ to: z.string().optional().describe('Only what was sent to this address') }),
        answer: z.array(mail),
      },
      ({ to }) => listMails(state, to ? { to } : {}),
    ),
    getMail: operation(
      {
        method: 'get',
        path: '/mails/{id}',
        tag: 'Mail',
        summary: 'One mail',
        input: z.object({ id: z.string() }),
        answer: mail,
        faults: ['no-such-mail'],
      },
      ({ id }) => {
        const found = findMail(state, id)
        if (!found) throw new ControlFault('no-such-mail', `There is no mail ${id}.`)
        return found
      },
    ),
    limitMail: operation(
      {
        method: 'post',
        path: '/mail-limit',
        tag: 'Mail',
        summary: 'How many requests per second the mail API takes; null is any number',
        input: z.object({ perSecond: z.number().int().min(0).nullable() }),
        answer: z.object({}),
      },
      ({ perSecond }) => {
        limitMail(state, perSecond)
        return {}
      },
    ),
  }
}
