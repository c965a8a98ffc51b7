import { Banner, BlockStack, Card, Select, Text, TextField } from '@shopify/polaris'
import { LANGUAGES } from '@souk/kernel'
import { useState } from 'react'
import { LANGUAGE_NAMES } from '../../language-names'
import { Unsaved } from '../unsaved'
import type { Sending } from '../use-sending'
import { LogoField } from './logo-field'
import type { MailSettings } from './mail-settings-view.server'

type Props = {
  view: Pick<MailSettings, 'sender' | 'storeName' | 'fromAddress'>
  saving: Sending
}

/** Who mails come from, and what they look like. */
export function SenderSettings({ view: { sender, storeName, fromAddress }, saving }: Props) {
  const stored = {
    name: sender.name ?? '',
    replyTo: sender.replyTo ?? '',
    logoUrl: sender.logoUrl ?? '',
    footer: sender.footer ?? '',
    language: sender.language,
  }
  const [values, setValues] = useState(stored)
  const changed = Object.entries(stored).some(
    ([name, value]) => values[name as keyof typeof stored] !== value,
  )
  const field = (name: 'name' | 'replyTo' | 'logoUrl' | 'footer') => ({
    value: values[name],
    onChange: (value: string) => setValues((before) => ({ ...before, [name]: value })),
    error: saving.errors[name] ?? false,
  })
  return (
    <Card>
      <Unsaved
        id="sender"
        changed={changed}
        busy={saving.busy}
        onSave={() => saving.send({ ...values, version: sender.version })}
        onDiscard={() => setValues(stored)}
      />
      <BlockStack gap="400">
        {saving.refusal && (
          <Banner tone="critical">
            <p>{saving.refusal}</p>
          </Banner>
        )}
        <TextField
          label="Sender name"
          {...field('name')}
          placeholder={storeName}
          maxLength={80}
          helpText="What a mailbox shows as the sender. Empty: the name of your store."
          autoComplete="organization"
        />
        <BlockStack gap="100">
          <Text as="p">Sender address</Text>
          <Text as="p" fontWeight="medium" breakWord>
            {fromAddress}
          </Text>
          <Text as="p" tone="subdued">
            Mails of every store come from this address; it belongs to whoever runs this server.
          </Text>
        </BlockStack>
        <TextField
          label="Reply-to address"
          type="email"
          {...field('replyTo')}
          helpText="Where a vendor’s answer goes. Empty: to the sender address."
          autoComplete="email"
        />
        <LogoField {...field('logoUrl')} />
        <TextField
          label="Footer"
          {...field('footer')}
          maxLength={300}
          showCharacterCount
          helpText="The last line of every mail: who you are and where you are found. Some countries require your postal address here."
          autoComplete="off"
        />
        <Select
          label="Language"
          options={LANGUAGES.map((value) => ({ value, label: LANGUAGE_NAMES[value] }))}
          value={values.language}
          onChange={(value) =>
            setValues((before) => ({
              ...before,
              language: LANGUAGES.find((language) => language === value) ?? before.language,
            }))
          }
          helpText="Of mails to those who have not chosen one."
        />
      </BlockStack>
    </Card>
  )
}
