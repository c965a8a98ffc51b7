import type { ReactNode } from 'react'

type FieldProps = {
  id: string
  label?: string
  optional?: boolean
  hint?: string
  error: string | undefined
  children: ReactNode
}

/** Label, hint, control and error of one field. The error's place is always there, so that the script can fill it too. */
export function Field({ id, label, optional = false, hint, error, children }: FieldProps) {
  return (
    <div className="field">
      {label && (
        <label className="label" htmlFor={id}>
          {label} {optional && <span className="optional">(optional)</span>}
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
  'aria-describedby': `${id}-hint ${id}-error`,
  'aria-invalid': error ? (true as const) : undefined,
})
