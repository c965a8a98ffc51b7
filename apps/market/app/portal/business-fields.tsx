import { AddressFields } from './address-fields'
import { Field, TextField } from './field'
import { EmailInput } from './member-fields'
import type { ProfileProps } from './profile-fields'
import { useWords } from './words/words'

/** How the store reaches the vendor. */
export function ContactFields({ uses, values, errors }: ProfileProps) {
  const { fields: t } = useWords()
  return (
    <fieldset className="group">
      <legend>{t.contact}</legend>
      <p className="hint">{t.onlyTheStore}</p>
      <Field id="email" label={t.email} hint={t.emailHint} error={errors.email}>
        <EmailInput value={values.email} error={errors.email} />
      </Field>
      <div className="pairs">
        <TextField
          id="contactName"
          label={t.contactName}
          use={uses.contactName}
          value={values.contactName}
          error={errors.contactName}
          input={{ autoComplete: 'name', maxLength: 100, dir: 'auto' }}
        />
        <TextField
          id="phone"
          label={t.phone}
          use={uses.phone}
          value={values.phone}
          error={errors.phone}
          input={{ type: 'tel', autoComplete: 'tel', maxLength: 31, dir: 'ltr' }}
        />
      </div>
    </fieldset>
  )
}

/** Who the vendor is before the law. */
export function BusinessFields({ uses, values, errors }: ProfileProps) {
  const { fields: t } = useWords()
  return (
    <fieldset className="group">
      <legend>{t.business}</legend>
      <p className="hint">{t.onlyTheStore}</p>
      <div className="pairs">
        <TextField
          id="legalName"
          label={t.legalName}
          use={uses.legalName}
          value={values.legalName}
          error={errors.legalName}
          input={{ maxLength: 200, dir: 'auto' }}
        />
        <TextField
          id="taxId"
          label={t.taxId}
          use={uses.taxId}
          value={values.taxId}
          error={errors.taxId}
          input={{ maxLength: 50, dir: 'ltr', autoComplete: 'off' }}
        />
      </div>
      {uses.address !== 'hidden' && <AddressFields use={uses.address} values={values} errors={errors} />}
    </fieldset>
  )
}
