import { TextField } from './field'
import type { ProfileProps } from './profile-fields'
import { useWords } from './words/words'

export const LINK_FIELDS = [
  { id: 'website', brand: null, placeholder: 'https://example.com' },
  { id: 'instagram', brand: 'Instagram', placeholder: null },
  { id: 'facebook', brand: 'Facebook', placeholder: 'facebook.com/…' },
  { id: 'tiktok', brand: 'TikTok', placeholder: null },
  { id: 'youtube', brand: 'YouTube', placeholder: null },
  { id: 'x', brand: 'X', placeholder: null },
] as const

/** Where else shoppers find the vendor. */
export function LinkFields({ uses, values, errors }: ProfileProps) {
  const { fields: t } = useWords()
  return (
    <fieldset className="group">
      <legend>{t.web}</legend>
      <p className="hint">{t.webHint}</p>
      <div className="pairs">
        {LINK_FIELDS.map(({ id, brand, placeholder }) => (
          <TextField
            key={id}
            id={id}
            label={brand ?? t.website}
            use={uses[id]}
            value={values[id]}
            error={errors[id]}
            input={{
              placeholder: placeholder ?? t.pageName,
              dir: 'ltr',
              inputMode: 'url',
              maxLength: 2000,
              autoCapitalize: 'none',
            }}
          />
        ))}
      </div>
    </fieldset>
  )
}
