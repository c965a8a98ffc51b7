import { useFetcher } from '@remix-run/react'
import { Banner, BlockStack, Box, Button, Card, DropZone, InlineStack, Text } from '@shopify/polaris'
import { MAX_FILE_BYTES } from '@souk/vendors/form'
import { useState } from 'react'
import type { Outcome } from '../outcome.server'
import { useDownload } from '../use-download'
import { LIMITS, TOO_LARGE } from './file-limits'

/** Chooses a file and has it checked; the page of what it says comes next. */
export function FileCard() {
  const fetcher = useFetcher<Outcome>()
  const template = useDownload('Template downloaded')
  const [file, setFile] = useState<File | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const busy = fetcher.state !== 'idle'
  const refusal = busy ? null : (problem ?? template.failure ?? refusalOf(fetcher.data))

  const choose = (chosen: File[]) => {
    const [first] = chosen
    if (!first) return
    setFile(first)
    setProblem(first.size > MAX_FILE_BYTES ? TOO_LARGE : null)
  }
  const send = () => {
    if (!file) return setProblem('Choose a file first.')
    const form = new FormData()
    form.set('file', file)
    setProblem(null)
    fetcher.submit(form, { method: 'post', encType: 'multipart/form-data' })
  }
  return (
    <Card>
      <BlockStack gap="400">
        <Text as="h2" variant="headingMd">
          Bring in vendors you already have
        </Text>
        <Text as="p">
          Choose a CSV file. Souk checks it and shows you line by line what would happen; no vendor is made
          before you say so.
        </Text>
        {refusal && (
          <Banner tone="critical" title="This file was not checked">
            <p>{refusal}</p>
          </Banner>
        )}
        <DropZone label="CSV file" allowMultiple={false} onDropAccepted={choose} disabled={busy}>
          {file ? (
            <Box padding="800">
              <BlockStack gap="100" inlineAlign="center">
                <Text as="p" fontWeight="medium" breakWord>
                  <bdi>{file.name}</bdi>
                </Text>
                <Text as="p" tone="subdued">
                  {Math.max(1, Math.round(file.size / 1024)).toLocaleString('en')} KB. Choose another one
                  here.
                </Text>
              </BlockStack>
            </Box>
          ) : (
            <DropZone.FileUpload actionTitle="Add file" actionHint={`CSV, up to ${LIMITS}`} />
          )}
        </DropZone>
        <InlineStack gap="300" blockAlign="center">
          <Button variant="primary" loading={busy} onClick={send}>
            Check file
          </Button>
          <Button
            variant="plain"
            loading={template.busy}
            onClick={() => template.start('/app/vendors/import/template', 'vendors-template.csv')}
          >
            Download a template
          </Button>
        </InlineStack>
      </BlockStack>
    </Card>
  )
}

const refusalOf = (outcome: Outcome | undefined) => (outcome && !outcome.ok ? outcome.message : null)
