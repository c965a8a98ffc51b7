import type { MemberErrors } from '@souk/vendors'
import { Field, invalid } from './field'

type Props = { values: { name: string; email: string }; errors: MemberErrors; writer: string }

/** Who a member is, for the team. `writer`: who writes to the address. */
export const MemberFields = ({ values, errors, writer }: Props) => (
  <>
    <Field id="name" label="Your name" hint="Your team sees it." error={errors.name}>
      <input
        {...invalid('name', errors.name)}
        defaultValue={values.name}
        autoComplete="name"
        required
        maxLength={100}
      />
    </Field>
    <Field id="email" label="Your e-mail" hint={`${writer} here. Your team sees it.`} error={errors.email}>
      <EmailInput value={values.email} error={errors.email} />
    </Field>
  </>
)

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
