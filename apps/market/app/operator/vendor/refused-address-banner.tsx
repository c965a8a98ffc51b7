import { Banner, BlockStack, Button } from '@shopify/polaris'
import type { MailsView } from './mails-card'
import type { useMails } from './use-mails'

/** The vendor does not get all of our mails; a person is to find another address. */
export function RefusedAddressBanner({
  view,
  mails,
}: {
  view: MailsView
  mails: ReturnType<typeof useMails>
}) {
  const { email, refusedFor } = view
  if (refusedFor === null) return null
  if (refusedFor === 'complained')
    return (
      <Banner tone="warning" title="They marked a mail of yours as spam">
        <p>
          {email} gets only what they have to be told, like a decision. Ask them another way for an address
          that they want mails at; they can change it in their profile.
        </p>
      </Banner>
    )
  return (
    <Banner tone="warning" title="Mails to this vendor come back">
      <BlockStack gap="200" inlineAlign="start">
        <p>
          {email} does not take mails, so only what they have to be told is sent there. Ask them another way
          for an address that works; they can change it in their profile. Mails that came back can then be
          sent again.
        </p>
        <Button disabled={mails.busy} onClick={mails.trustAgain}>
          The address works again
        </Button>
      </BlockStack>
    </Banner>
  )
}
