import { MailLayout, Paragraph } from './layout'

export const VendorWelcomeMail = ({
  shopName,
  vendorName,
  portalUrl,
}: {
  shopName: string
  vendorName: string
  portalUrl: string
}) => (
  <MailLayout
    shopName={shopName}
    preview={`${vendorName} is registered on ${shopName}.`}
    heading={`Welcome, ${vendorName}`}
    action={{ label: 'Open your vendor page', url: portalUrl }}
  >
    <Paragraph>
      Thank you for registering as a vendor on {shopName}. We have stored everything you sent.
    </Paragraph>
    <Paragraph>Your vendor page always shows where your application stands.</Paragraph>
  </MailLayout>
)
