import { SaveBar } from '@shopify/app-bridge-react'

type Props = {
  /** Names the bar; one per form of a page. */
  id: string
  changed: boolean
  busy: boolean
  saveLabel?: string
  onSave: () => void
  onDiscard: () => void
}

/** Shopify admin's bar for unsaved changes; leaving the page asks first while it is open. */
export const Unsaved = ({ id, changed, busy, saveLabel = 'Save', onSave, onDiscard }: Props) => (
  <SaveBar id={id} open={changed}>
    <button type="button" variant="primary" onClick={onSave} {...(busy && { loading: '' })}>
      {saveLabel}
    </button>
    <button type="button" onClick={onDiscard}>
      Discard
    </button>
  </SaveBar>
)
