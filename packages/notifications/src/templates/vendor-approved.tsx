import { MailLayout, Paragraph } from './layout'

export const VendorApprovedMail = ({
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
    preview={`${vendorName} is now a vendor on ${shopName}.`}
    heading="You are approved"
    action={{ label: 'Open your vendor page', url: portalUrl }}
  >
    <Paragraph>
      {shopName} has approved {vendorName}. Shoppers can now see you among its vendors.
    </Paragraph>
  </MailLayout>
)
