import { z } from 'zod'

const common = { to: z.string(), shopName: z.string(), vendorName: z.string(), portalUrl: z.string() }

/** What a mail is made of, kept whole in the outbox, so that every attempt renders the same mail. */
export const mailTemplate = z.discriminatedUnion('template', [
  z.object({ template: z.literal('vendor-welcome'), ...common }),
  z.object({ template: z.literal('vendor-pending'), ...common }),
  z.object({ template: z.literal('vendor-approved'), ...common }),
  z.object({ template: z.literal('vendor-rejected'), ...common, reason: z.string() }),
  z.object({ template: z.literal('vendor-suspended'), ...common, reason: z.string() }),
  z.object({ template: z.literal('vendor-reinstated'), ...common }),
  z.object({ template: z.literal('vendor-closed'), ...common, reason: z.string().nullable() }),
])

export type MailTemplate = z.infer<typeof mailTemplate>
