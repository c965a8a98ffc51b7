import type { ReactNode } from 'react'
import { Field, invalid } from './field'
import { useWords } from './words/words'

type Props = {
  values: { name: string; email: string }
  errors: { name?: string; email?: string }
  /** Who writes to the address, and who sees it. */
  emailHint: ReactNode
}

/** Who a member is, for the team. */
export function MemberFields({ values, errors, emailHint }: Props) {
  const { member: t } = useWords()
  return (
    <>
      <Field id="name" label={t.name} hint={t.nameHint} error={errors.name}>
        <input
          {...invalid('name', errors.name)}
          defaultValue={values.name}
          autoComplete="name"
          required
          maxLength={100}
          dir="auto"
        />
      </Field>
      <Field id="email" label={t.email} hint={emailHint} error={errors.email}>
        <EmailInput value={values.email} error={errors.email} />
      </Field>
    </>
  )
}

/** The control of a field `email`. */
export const EmailInput = ({ value, error }: { value: string | undefined; error: string | undefined }) => (
  <input
    {...invalid('email', error)}
    type="email"
    defaultValue={value}
    autoComplete="email"
    required
    maxLength={254}
    dir="ltr"
  />
)
