import { MailLayout, Paragraph } from './layout'

type Props = { shopName: string; vendorName: string; portalUrl: string; reason: string }

export const VendorRejectedMail = ({ shopName, vendorName, portalUrl, reason }: Props) => (
  <MailLayout
    shopName={shopName}
    preview={`About the application of ${vendorName}.`}
    heading="Your application was not accepted"
    action={{ label: 'See your application', url: portalUrl }}
  >
    <Paragraph>
      {shopName} has decided not to accept {vendorName} as a vendor. This is the reason they gave:
    </Paragraph>
    {linesOf(reason).map(({ number, line }) => (
      <Paragraph key={number}>{line}</Paragraph>
    ))}
  </MailLayout>
)

/** Numbered, because two lines may read the same. Empty ones are left out: paragraphs stand apart anyway. */
const linesOf = (text: string) =>
  text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line, number) => ({ number, line }))
