import { render } from 'react-email'
import { z } from 'zod'
import type { Mail } from './mailer'
import { VendorApprovedMail } from './templates/vendor-approved'
import { VendorPendingMail } from './templates/vendor-pending'
import { VendorRejectedMail } from './templates/vendor-rejected'
import { VendorWelcomeMail } from './templates/vendor-welcome'

const common = { to: z.string(), shopName: z.string(), vendorName: z.string(), portalUrl: z.string() }

/** What a mail is made of, kept whole in the outbox, so that every attempt renders the same mail. */
export const mailTemplate = z.discriminatedUnion('template', [
  z.object({ template: z.literal('vendor-welcome'), ...common }),
  z.object({ template: z.literal('vendor-pending'), ...common }),
  z.object({ template: z.literal('vendor-approved'), ...common }),
  z.object({ template: z.literal('vendor-rejected'), ...common, reason: z.string() }),
])

export type MailTemplate = z.infer<typeof mailTemplate>

/** The mail in HTML and in plain text. */
export async function renderMail(content: MailTemplate): Promise<Mail> {
  const { subject, body } = compose(content)
  const [html, text] = await Promise.all([render(body), render(body, { plainText: true })])
  return { to: content.to, subject, html, text }
}

function compose(content: MailTemplate): { subject: string; body: React.JSX.Element } {
  const { shopName } = content
  switch (content.template) {
    case 'vendor-welcome':
      return { subject: `Welcome to ${shopName}`, body: <VendorWelcomeMail {...content} /> }
    case 'vendor-pending':
      return {
        subject: `${shopName} is looking at your application`,
        body: <VendorPendingMail {...content} />,
      }
    case 'vendor-approved':
      return { subject: `You can now sell on ${shopName}`, body: <VendorApprovedMail {...content} /> }
    case 'vendor-rejected':
      return { subject: `Your application to ${shopName}`, body: <VendorRejectedMail {...content} /> }
    default:
      return content satisfies never
  }
}
