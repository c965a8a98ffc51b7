import type { MailTemplate } from './mail-template'

/** All that one mail says; every mail looks alike. The button leads to the vendor's page. */
export type MailWords = {
  subject: string
  /** What a mailbox shows beside the subject. */
  preview: string
  heading: string
  paragraphs: string[]
  button: string
}

export function mailWords(content: MailTemplate): MailWords {
  const { shopName, vendorName } = content
  switch (content.template) {
    case 'vendor-welcome':
      return {
        subject: `Welcome to ${shopName}`,
        preview: `${vendorName} is registered on ${shopName}.`,
        heading: `Welcome, ${vendorName}`,
        paragraphs: [
          `Thank you for registering as a vendor on ${shopName}. We have stored everything you sent.`,
          'Your vendor page always shows where your application stands.',
        ],
        button: 'Open your vendor page',
      }
    case 'vendor-pending':
      return {
        subject: `${shopName} is looking at your application`,
        preview: `The team of ${shopName} is reading your application.`,
        heading: 'Your application is being reviewed',
        paragraphs: [
          `The team of ${shopName} is reading the application of ${vendorName}. There is nothing you need to do now.`,
          'We write to you as soon as there is an answer.',
        ],
        button: 'See your application',
      }
    case 'vendor-approved':
      return {
        subject: `You can now sell on ${shopName}`,
        preview: `${vendorName} is now a vendor on ${shopName}.`,
        heading: 'You are approved',
        paragraphs: [`${shopName} has approved ${vendorName}. Shoppers can now see you among its vendors.`],
        button: 'Open your vendor page',
      }
    case 'vendor-rejected':
      return {
        subject: `Your application to ${shopName}`,
        preview: `About the application of ${vendorName}.`,
        heading: 'Your application was not accepted',
        paragraphs: [
          `${shopName} has decided not to accept ${vendorName} as a vendor. This is the reason they gave:`,
          ...lines(content.reason),
          'You can change your application and send it again.',
        ],
        button: 'See your application',
      }
    case 'vendor-suspended':
      return {
        subject: `${shopName} has paused your shop`,
        preview: `${vendorName} is not shown to shoppers for now.`,
        heading: 'Your shop is paused',
        paragraphs: [
          `${shopName} has paused ${vendorName}. Shoppers do not see it until it is back. This is the reason they gave:`,
          ...lines(content.reason),
        ],
        button: 'Open your vendor page',
      }
    case 'vendor-reinstated':
      return {
        subject: `Your shop is back on ${shopName}`,
        preview: `Shoppers see ${vendorName} again.`,
        heading: 'Your shop is back',
        paragraphs: [`${shopName} has lifted the pause of ${vendorName}. Shoppers see it again.`],
        button: 'Open your vendor page',
      }
    case 'vendor-closed':
      return {
        subject: `Your shop on ${shopName} is closed`,
        preview: `${vendorName} is no longer a vendor on ${shopName}.`,
        heading: 'Your shop is closed',
        paragraphs: [
          `${vendorName} is closed on ${shopName} and no longer shown to shoppers.`,
          ...(content.reason === null ? [] : ['This is the reason they gave:', ...lines(content.reason)]),
        ],
        button: 'Open your vendor page',
      }
    default:
      return content satisfies never
  }
}

const lines = (text: string): string[] => text.split('\n').filter((line) => line.trim() !== '')
