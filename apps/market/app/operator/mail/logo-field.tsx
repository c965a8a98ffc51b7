import { BlockStack, Button, InlineStack, Text, TextField } from '@shopify/polaris'
import { useState } from 'react'
import { FilesModal } from './files-modal'

type Props = { value: string; onChange: (value: string) => void; error: string | boolean }

/** An image of the store's files, or any https address; shown as it will be seen. */
export function LogoField({ value, onChange, error }: Props) {
  const [choosing, setChoosing] = useState(false)
  const [broken, setBroken] = useState('')
  return (
    <BlockStack gap="200">
      <TextField
        label="Logo"
        type="url"
        value={value}
        onChange={onChange}
        error={error}
        placeholder="https://"
        helpText="The address of an image. Empty: the name of your store is written instead."
        autoComplete="off"
        connectedRight={<Button onClick={() => setChoosing(true)}>Choose from files</Button>}
      />
      {value.startsWith('https://') &&
        (broken === value ? (
          <Text as="p" tone="caution">
            No image is found at this address.
          </Text>
        ) : (
          <InlineStack>
            <img
              src={value}
              alt="Your logo"
              height={40}
              style={{ maxInlineSize: '100%', objectFit: 'contain' }}
              onError={() => setBroken(value)}
            />
          </InlineStack>
        ))}
      <FilesModal
        open={choosing}
        onClose={() => setChoosing(false)}
        onChoose={(url) => {
          onChange(url)
          setChoosing(false)
        }}
      />
    </BlockStack>
  )
}
