import type { FieldUse, ImageKind } from '@souk/vendors/form'
import type { InputHTMLAttributes, ReactNode } from 'react'
import { useWords } from './words/words'

type FieldProps = {
  id: string
  label?: ReactNode
  optional?: boolean
  hint?: ReactNode
  error: string | undefined
  children: ReactNode
}

/** Label, hint, control and error of one field. The error's place is always there, so that the script can fill it too. */
export function Field({ id, label, optional = false, hint, error, children }: FieldProps) {
  const t = useWords()
  return (
    <div className="field">
      {label && (
        <label className="label" htmlFor={id}>
          {label} {optional && <span className="optional">{t.optional}</span>}
        </label>
      )}
      {hint && (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {children}
      <p className="error" id={`${id}-error`} hidden={!error}>
        {error}
      </p>
    </div>
  )
}

/** What ties a control to its hint and its error for assistive technology. */
export const invalid = (id: string, error: string | undefined) => ({
  id,
  name: id,
  'aria-describedby': `${id}-hint ${id}-error`,
  'aria-invalid': error ? (true as const) : undefined,
})

type ImageFieldProps = {
  kind: ImageKind
  label: string
  optional: boolean
  hint: ReactNode
  error: string | undefined
  /** One is there, and stays unless another is chosen. */
  kept: boolean
  /** It was chosen and has to be chosen again. */
  lost: boolean
}

export function ImageField({ kind, label, optional, hint, error, kept, lost }: ImageFieldProps) {
  const { fields: t, preview } = useWords()
  return (
    <Field id={kind} label={label} optional={optional} hint={hint} error={error}>
      <input
        {...invalid(kind, error)}
        type="file"
        accept="image/png,image/jpeg,image/webp"
        data-image={kind}
        required={!optional}
      />
      {/* Beside every page that has this field. */}
      {kept && (
        <img className={`preview preview-${kind}`} src={`../images/${kind}/`} data-kept alt={preview[kind]} />
      )}
      {lost && <p className="notice">{t.imageLost}</p>}
    </Field>
  )
}

type TextFieldProps = {
  id: string
  label: string
  use: FieldUse
  value: string | undefined
  error: string | undefined
  input: InputHTMLAttributes<HTMLInputElement>
}

/** One line of text, as far as the operator asks for it. */
export const TextField = ({ id, label, use, value, error, input }: TextFieldProps) =>
  use !== 'hidden' && (
    <Field id={id} label={label} optional={use === 'optional'} error={error}>
      <input
        {...invalid(id, error)}
        type="text"
        {...input}
        defaultValue={value}
        required={use === 'required'}
      />
    </Field>
  )
