import { BlockStack, Button, InlineError } from '@shopify/polaris'
import { saveAs } from '../save-as'
import { type PrivateFile, usePrivateFile } from './use-private-file'

/** Saves a private file of the vendor. */
export function PrivateFileLink({ file }: { file: PrivateFile }) {
  const { filename } = file
  const { busy, problem, open } = usePrivateFile((content) => saveAs(content, filename))
  return (
    <BlockStack inlineAlign="start">
      <Button
        variant="plain"
        loading={busy !== null}
        onClick={() => void open(file)}
        accessibilityLabel={`Save ${filename}`}
      >
        {filename}
      </Button>
      {problem && <InlineError message={problem} fieldID={file.id} />}
    </BlockStack>
  )
}
