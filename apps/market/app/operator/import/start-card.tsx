import { useNavigate } from '@remix-run/react'
import {
  Banner,
  BlockStack,
  Button,
  Card,
  Checkbox,
  ChoiceList,
  InlineGrid,
  InlineStack,
  Text,
} from '@shopify/polaris'
import { useState } from 'react'
import { useSending } from '../use-sending'
import { countText } from '../vendors/count-text'
import type { ImportPageView } from './import-view.server'

/** How many lines would become what, what is to be chosen, and the button that does it. */
export function StartCard({ view }: { view: ImportPageView }) {
  const navigate = useNavigate()
  const [lookAlikes, setLookAlikes] = useState(false)
  const [invite, setInvite] = useState<'now' | 'later'>('now')
  const starting = useSending()
  const discarding = useSending({ onDone: () => navigate('/app/vendors/import') })
  const count = view.toCreate + (lookAlikes ? view.lookAlikes : 0)
  const refusal = starting.refusal ?? discarding.refusal
  const start = () =>
    starting.send({
      do: 'start',
      lookAlikes: lookAlikes ? 'yes' : 'no',
      invite: invite === 'now' ? 'yes' : 'no',
    })
  return (
    <Card>
      <BlockStack gap="400">
        <InlineGrid columns={{ xs: 2, md: 5 }} gap="300">
          <Figure label="Would be created" count={view.toCreate} />
          <Figure label="Look-alikes" count={view.lookAlikes} />
          <Figure label="Already there" count={view.already} />
          <Figure label="Twice in the file" count={view.duplicates} />
          <Figure label="Wrong" count={view.wrong} />
        </InlineGrid>
        {refusal && (
          <Banner tone="critical" title="That did not work">
            <p>{refusal}</p>
          </Banner>
        )}
        {view.lookAlikes > 0 && (
          <Checkbox
            label={`Also import look-alikes (${view.lookAlikes.toLocaleString('en')})`}
            helpText="Their names look like those of others. Look at them below first: shoppers may take one for the other."
            checked={lookAlikes}
            onChange={setLookAlikes}
          />
        )}
        {count > 0 && (
          <ChoiceList
            title="Invite the owners"
            choices={[
              {
                label: 'Now',
                value: 'now',
                helpText:
                  'Each new vendor’s contact address gets an e-mail with a link to take the vendor over.',
              },
              {
                label: 'Later',
                value: 'later',
                helpText: 'You send the invitations yourself, from this page or from the list of vendors.',
              },
            ]}
            selected={[invite]}
            onChange={([chosen]) => setInvite(chosen === 'later' ? 'later' : 'now')}
          />
        )}
        {count === 0 && (
          <Text as="p">
            {view.lookAlikes > 0
              ? 'Only look-alikes could be imported. Tick the box to import them too.'
              : 'No line of this file would become a vendor. Correct the file and choose it again.'}
          </Text>
        )}
        <InlineStack gap="300">
          <Button variant="primary" disabled={count === 0} loading={starting.busy} onClick={start}>
            Import {countText({ count, orMore: false })}
          </Button>
          <Button loading={discarding.busy} onClick={() => discarding.send({ do: 'discard' })}>
            Discard file
          </Button>
        </InlineStack>
      </BlockStack>
    </Card>
  )
}

const Figure = ({ label, count }: { label: string; count: number }) => (
  <BlockStack>
    <Text as="p" variant="headingLg">
      {count.toLocaleString('en')}
    </Text>
    <Text as="p" tone="subdued">
      {label}
    </Text>
  </BlockStack>
)
