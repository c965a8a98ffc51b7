import { BlockStack, Card, DescriptionList, Link, Text } from '@shopify/polaris'
import type { VendorPage } from '@souk/flows'
import { PrivateFileLink } from './private-file-link'
import { Written } from './written'

const DETAILS = {
  contactName: 'Contact person',
  phone: 'Phone',
  legalName: 'Registered name',
  taxId: 'Tax number',
} as const

const countries = new Intl.DisplayNames(['en'], { type: 'region' })

export function applicationView({ vendor, privateDetails, answers }: VendorPage) {
  const { addressLine1, addressLine2, postalCode, city, region, country } = privateDetails
  const address = [addressLine1, addressLine2, `${postalCode} ${city}`.trim(), region]
  const told = [
    ...Object.entries(DETAILS).flatMap(([field, term]) =>
      isDetail(field) && privateDetails[field] ? [{ term, text: privateDetails[field] }] : [],
    ),
    {
      term: 'Address',
      text: [...address, country && countries.of(country)].filter((line) => line !== '').join('\n'),
    },
  ].filter(({ text }) => text !== '')
  return {
    told,
    links: Object.values(vendor.links).filter((address) => address !== ''),
    answers: answers.map(({ questionId, asked, said, file, archived }) => ({
      questionId,
      asked,
      said: said.join('\n'),
      file,
      archived,
    })),
  }
}

const isDetail = (field: string): field is keyof typeof DETAILS => Object.hasOwn(DETAILS, field)

/** What the vendor told when they applied, beside what shoppers see. Nobody but the staff sees it. */
export function ApplicationCard({
  view: { told, links, answers },
}: {
  view: ReturnType<typeof applicationView>
}) {
  if (told.length + links.length + answers.length === 0) return null
  const items = [
    ...told.map(({ term, text }) => ({ term, description: <Written text={text} /> })),
    ...(links.length > 0
      ? [
          {
            term: 'On the web',
            description: (
              <BlockStack>
                {links.map((address) => (
                  <Link key={address} url={address} target="_blank" removeUnderline>
                    {address}
                  </Link>
                ))}
              </BlockStack>
            ),
          },
        ]
      : []),
    ...answers.map(({ asked, said, file, archived }) => ({
      term: archived ? `${asked} (not asked any more)` : asked,
      description: file ? <PrivateFileLink file={file} /> : <Written text={said} />,
    })),
  ]
  return (
    <Card>
      <BlockStack gap="200">
        <Text as="h2" variant="headingMd">
          Application
        </Text>
        <DescriptionList items={items} gap="tight" />
      </BlockStack>
    </Card>
  )
}
