import { TextField } from '@shopify/polaris'

type Props = {
  label?: string
  value: string
  error: string
  /** An error is about what was typed before, so it goes with it. */
  onChange: (reason: string) => void
}

/** Why something is done to a vendor, as the vendor is told it. */
export const ReasonField = ({ label = 'Reason', value, error, onChange }: Props) => (
  <TextField
    label={label}
    value={value}
    onChange={onChange}
    error={error}
    multiline={3}
    maxLength={1000}
    showCharacterCount
    autoComplete="off"
  />
)
