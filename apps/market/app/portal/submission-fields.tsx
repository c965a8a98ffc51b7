import type { RequirementKind } from '@souk/checklist'
import type { ReactNode } from 'react'
import { Field } from './field'
import { type FieldName, TAX_FORM_NAMES } from './submission-words'

type Props = {
  /** Of the requirement: ids of its fields begin with it, because a page has several forms. */
  id: string
  kind: RequirementKind
  expires: boolean
  values: Record<string, string>
  errors: Partial<Record<FieldName, string>>
}

/** What is filled in for one requirement, by its kind. */
export function SubmissionFields({ id, kind, expires, values, errors }: Props) {
  const control = (name: FieldName) => ({
    id: `${id}-${name}`,
    name,
    'aria-describedby': `${id}-${name}-hint ${id}-${name}-error`,
    'aria-invalid': errors[name] ? (true as const) : undefined,
  })
  const field = (name: FieldName, label: string, children: ReactNode, hint?: string, optional = false) => (
    <Field id={`${id}-${name}`} label={label} hint={hint} optional={optional} error={errors[name]}>
      {children}
    </Field>
  )
  const text = (name: FieldName, label: string, hint?: string, optional = false) =>
    field(
      name,
      label,
      <input
        {...control(name)}
        defaultValue={values[name] ?? ''}
        autoComplete="off"
        maxLength={140}
        {...(name !== 'holder' && { dir: 'ltr' as const })}
      />,
      hint,
      optional,
    )
  switch (kind) {
    case 'document':
    case 'tax_form':
      return (
        <>
          {kind === 'tax_form' &&
            field(
              'taxForm',
              'Which form is it?',
              <select {...control('taxForm')} defaultValue={values.taxForm ?? ''}>
                <option value="">Choose…</option>
                {Object.entries(TAX_FORM_NAMES).map(([value, name]) => (
                  <option key={value} value={value}>
                    {name}
                  </option>
                ))}
              </select>,
            )}
          {field(
            'file',
            'File',
            <input
              {...control('file')}
              type="file"
              accept="application/pdf,image/png,image/jpeg,image/webp"
            />,
            'PDF, PNG, JPEG or WebP, at most 10 MB.',
          )}
          {expires &&
            field(
              'validUntil',
              'Valid until',
              <input {...control('validUntil')} type="date" defaultValue={values.validUntil ?? ''} />,
              'The last day on which it counts, as it says on it.',
            )}
        </>
      )
    case 'payout_details':
      return (
        <>
          {text('holder', 'Account holder', 'As the bank writes it.')}
          <fieldset className="ways">
            <legend className="label">The account</legend>
            <label className="check">
              <input type="radio" name="way" value="iban" defaultChecked={values.way !== 'account'} />
              <span>It has an IBAN</span>
            </label>
            <label className="check">
              <input type="radio" name="way" value="account" defaultChecked={values.way === 'account'} />
              <span>It has an account number and a bank number</span>
            </label>
            <div className="way-iban">{text('iban', 'IBAN')}</div>
            <div className="way-account">
              {text('accountNumber', 'Account number')}
              {text('bankCode', 'Bank number', 'Routing number, sort code, BSB: the number of the bank.')}
            </div>
            {text('bic', 'BIC', 'Also called SWIFT code.', true)}
          </fieldset>
        </>
      )
    case 'statement':
      return (
        <Field id={`${id}-confirm`} error={errors.confirm}>
          <label className="check" htmlFor={`${id}-confirm`}>
            <input {...control('confirm')} type="checkbox" value="yes" />
            <span>I have read this and confirm it for my shop.</span>
          </label>
        </Field>
      )
    default:
      return kind satisfies never
  }
}
