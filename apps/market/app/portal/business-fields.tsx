import { AddressFields } from './address-fields'
import { Field, TextField } from './field'
import { EmailInput } from './member-fields'
import type { ProfileProps } from './profile-fields'

/** How the store reaches the vendor. */
export function ContactFields({ uses, values, errors }: ProfileProps) {
  return (
    <fieldset className="group">
      <legend>How we reach you</legend>
      <p className="hint">Only the store sees this.</p>
      <Field id="email" label="Contact e-mail" hint="We write to you here." error={errors.email}>
        <EmailInput value={values.email} error={errors.email} />
      </Field>
      <div className="pairs">
        <TextField
          id="contactName"
          label="Contact person"
          use={uses.contactName}
          value={values.contactName}
          error={errors.contactName}
          input={{ autoComplete: 'name', maxLength: 100, dir: 'auto' }}
        />
        <TextField
          id="phone"
          label="Phone"
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
  return (
    <fieldset className="group">
      <legend>Your business</legend>
      <p className="hint">Only the store sees this.</p>
      <div className="pairs">
        <TextField
          id="legalName"
          label="Registered name"
          use={uses.legalName}
          value={values.legalName}
          error={errors.legalName}
          input={{ maxLength: 200, dir: 'auto' }}
        />
        <TextField
          id="taxId"
          label="Tax number"
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
