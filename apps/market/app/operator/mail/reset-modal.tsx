import { Modal, Text } from '@shopify/polaris'
import type { Language } from '@souk/kernel'
import { LANGUAGE_NAMES } from '../../language-names'

type Props = {
  open: boolean
  language: Language
  busy: boolean
  onCancel: () => void
  onReset: () => void
}

/** Asks before an operator's words are thrown away. */
export const ResetModal = ({ open, language, busy, onCancel, onReset }: Props) => (
  <Modal
    open={open}
    title="Reset to the default words?"
    onClose={onCancel}
    primaryAction={{ content: 'Reset', destructive: true, loading: busy, onAction: onReset }}
    secondaryActions={[{ content: 'Cancel', onAction: onCancel }]}
  >
    <Modal.Section>
      <Text as="p">
        {`What you wrote for this mail in ${LANGUAGE_NAMES[language]} is lost. Other languages stay as they are.`}
      </Text>
    </Modal.Section>
  </Modal>
)
