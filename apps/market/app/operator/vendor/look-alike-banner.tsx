import { Banner } from '@shopify/polaris'

const list = new Intl.ListFormat('en', { type: 'conjunction' })

/** Two vendors may have names that readers take for each other; a person is to look at it. */
export function LookAlikeBanner({ names }: { names: string[] }) {
  if (names.length === 0) return null
  return (
    <Banner tone="warning" title="This name looks like another vendor’s">
      <p>
        Shoppers may take it for {list.format(names)}. It may be the same business twice, or somebody who
        wants to be taken for another.
      </p>
    </Banner>
  )
}
