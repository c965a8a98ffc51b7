import { MailLayout, Paragraph } from './layout'

export const VendorPendingMail = ({
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
    preview={`The team of ${shopName} is reading your application.`}
    heading="Your application is being reviewed"
    action={{ label: 'See your application', url: portalUrl }}
  >
    <Paragraph>
      The team of {shopName} is reading the application of {vendorName}. There is nothing you need to do now.
    </Paragraph>
    <Paragraph>We write to you as soon as there is an answer.</Paragraph>
  </MailLayout>
)
