import { useFetcher } from '@remix-run/react'
import { BlockStack, Box, Button, ButtonGroup, Card, InlineStack, Text } from '@shopify/polaris'
import type { Language } from '@souk/kernel'
import type { MailWords } from '@souk/notifications'
import { useEffect, useRef, useState } from 'react'
import type { Preview } from './words-view.server'

const VIEWS = ['Desktop', 'Phone', 'Plain text'] as const
const PHONE_WIDTH = 360
const TYPING_PAUSE_MS = 350

type Props = {
  /** Where a preview is made. */
  path: string
  language: Language
  words: MailWords
  first: Preview
}

/** The mail as it will be seen, a moment after the last key. It runs no script and reaches nothing of this page. */
export function MailPreview({ path, language, words, first }: Props) {
  const [view, setView] = useState<(typeof VIEWS)[number]>('Desktop')
  const preview = usePreview({ path, language, words, first })
  return (
    <Card>
      <BlockStack gap="300">
        <InlineStack align="space-between" blockAlign="center" gap="200">
          <Text as="h2" variant="headingMd">
            Preview
          </Text>
          <ButtonGroup variant="segmented">
            {VIEWS.map((name) => (
              <Button key={name} size="slim" pressed={view === name} onClick={() => setView(name)}>
                {name}
              </Button>
            ))}
          </ButtonGroup>
        </InlineStack>
        <Text as="p" breakWord>
          <Text as="span" tone="subdued">
            Subject:{' '}
          </Text>
          <bdi>{preview.subject}</bdi>
        </Text>
        {view === 'Plain text' ? (
          <Box background="bg-surface-secondary" padding="400" borderRadius="200">
            <pre
              dir={language === 'ar' ? 'rtl' : 'ltr'}
              style={{ margin: 0, whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}
            >
              {preview.text}
            </pre>
          </Box>
        ) : (
          <iframe
            title="Preview of the mail"
            sandbox=""
            srcDoc={preview.html}
            style={{
              blockSize: 560,
              border: '1px solid var(--p-color-border)',
              borderRadius: 'var(--p-border-radius-200)',
              inlineSize: view === 'Phone' ? PHONE_WIDTH : '100%',
              margin: '0 auto',
              maxInlineSize: '100%',
            }}
          />
        )}
      </BlockStack>
    </Card>
  )
}

function usePreview({ path, language, words, first }: Props): Preview {
  const { submit, data } = useFetcher<Preview>()
  const shown = useRef(words)
  useEffect(() => {
    if (shown.current === words) return
    const timer = setTimeout(() => {
      shown.current = words
      submit({ language, ...words }, { method: 'post', action: path })
    }, TYPING_PAUSE_MS)
    return () => clearTimeout(timer)
  }, [submit, path, language, words])
  return data ?? first
}
