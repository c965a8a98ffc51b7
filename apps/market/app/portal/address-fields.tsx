import { COUNTRIES, type FieldUse } from '@souk/vendors/form'
import { Field, invalid, TextField } from './field'
import type { ProfileProps } from './profile-fields'
import { useWords } from './words/words'

const ADDRESS_FIELDS = [
  { id: 'addressLine1', autoComplete: 'address-line1', maxLength: 200 },
  { id: 'addressLine2', autoComplete: 'address-line2', maxLength: 200 },
  { id: 'postalCode', autoComplete: 'postal-code', maxLength: 20 },
  { id: 'city', autoComplete: 'address-level2', maxLength: 100 },
  { id: 'region', autoComplete: 'address-level1', maxLength: 100 },
] as const

const askedOf = (id: string, use: FieldUse): FieldUse =>
  id === 'addressLine2' || id === 'region' || id === 'postalCode' ? 'optional' : use

/** Begun, it has to be whole; the parts that not every country has are never asked for. */
export function AddressFields({
  use,
  values,
  errors,
}: Pick<ProfileProps, 'values' | 'errors'> & { use: FieldUse }) {
  const { fields: t, language } = useWords()
  return (
    <div className="pairs">
      {ADDRESS_FIELDS.map(({ id, autoComplete, maxLength }) => (
        <TextField
          key={id}
          id={id}
          label={t[id]}
          use={askedOf(id, use)}
          value={values[id]}
          error={errors[id]}
          input={{ autoComplete, maxLength, dir: 'auto' }}
        />
      ))}
      <Field id="country" label={t.country} optional={use === 'optional'} error={errors.country}>
        <select
          {...invalid('country', errors.country)}
          defaultValue={values.country}
          autoComplete="country"
          required={use === 'required'}
        >
          <option value="">{t.chooseCountry}</option>
          {countries(language).map(({ code, name }) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </select>
      </Field>
    </div>
  )
}

/** By name, as a reader of this language looks for them. */
function countries(language: string) {
  const names = new Intl.DisplayNames([language], { type: 'region' })
  return COUNTRIES.map((code) => ({ code, name: names.of(code) ?? code })).sort((a, b) =>
    a.name.localeCompare(b.name, language),
  )
}
