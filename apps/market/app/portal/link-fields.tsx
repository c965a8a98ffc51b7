import { TextField } from './field'
import type { ProfileProps } from './profile-fields'

export const LINK_FIELDS = [
  { id: 'website', label: 'Website', placeholder: 'https://example.com' },
  { id: 'instagram', label: 'Instagram', placeholder: '@yourshop' },
  { id: 'facebook', label: 'Facebook', placeholder: 'facebook.com/yourshop' },
  { id: 'tiktok', label: 'TikTok', placeholder: '@yourshop' },
  { id: 'youtube', label: 'YouTube', placeholder: '@yourshop' },
  { id: 'x', label: 'X', placeholder: '@yourshop' },
] as const

/** Where else shoppers find the vendor. */
export function LinkFields({ uses, values, errors }: ProfileProps) {
  return (
    <fieldset className="group">
      <legend>On the web</legend>
      <p className="hint">Shoppers see these links.</p>
      <div className="pairs">
        {LINK_FIELDS.map(({ id, label, placeholder }) => (
          <TextField
            key={id}
            id={id}
            label={label}
            use={uses[id]}
            value={values[id]}
            error={errors[id]}
            input={{ placeholder, dir: 'ltr', inputMode: 'url', maxLength: 2000, autoCapitalize: 'none' }}
          />
        ))}
      </div>
    </fieldset>
  )
}
