import { type RequirementKind, TAX_FORMS } from '@souk/checklist'
import type { ReactNode } from 'react'
import { Field } from './field'
import { MOST_FILE_MEGABYTES } from './file-problem'
import type { FieldName } from './submission-problem'
import { useWords } from './words/words'

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
  const words = useWords()
  const { checklist: t } = words
  const control = (name: FieldName) => ({
    id: `${id}-${name}`,
    name,
    'aria-describedby': `${id}-${name}-hint ${id}-${name}-error`,
    'aria-invalid': errors[name] ? (true as const) : undefined,
  })
  const field = (name: FieldName, label: string, children: ReactNode, hint?: ReactNode, optional = false) => (
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
        dir={name === 'holder' ? 'auto' : 'ltr'}
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
              t.taxForm,
              <select {...control('taxForm')} defaultValue={values.taxForm ?? ''}>
                <option value="">{t.chooseTaxForm}</option>
                {TAX_FORMS.map((value) => (
                  <option key={value} value={value}>
                    {t.taxForms[value]}
                  </option>
                ))}
              </select>,
            )}
          {field(
            'file',
            t.file,
            <input
              {...control('file')}
              type="file"
              accept="application/pdf,image/png,image/jpeg,image/webp"
            />,
            words.fields.fileHint({
              types: words.oneOf(['PDF', 'PNG', 'JPEG', 'WebP']),
              most: MOST_FILE_MEGABYTES,
            }),
          )}
          {expires &&
            field(
              'validUntil',
              t.validUntil,
              <input {...control('validUntil')} type="date" defaultValue={values.validUntil ?? ''} />,
              t.validUntilHint,
            )}
        </>
      )
    case 'payout_details':
      return (
        <>
          {text('holder', t.holder, t.holderHint)}
          <fieldset className="ways">
            <legend className="label">{t.theAccount}</legend>
            <label className="check">
              <input type="radio" name="way" value="iban" defaultChecked={values.way !== 'account'} />
              <span>{t.hasIban}</span>
            </label>
            <label className="check">
              <input type="radio" name="way" value="account" defaultChecked={values.way === 'account'} />
              <span>{t.hasNumbers}</span>
            </label>
            <div className="way-iban">{text('iban', t.iban)}</div>
            <div className="way-account">
              {text('accountNumber', t.accountNumber)}
              {text('bankCode', t.bankCode, t.bankCodeHint)}
            </div>
            {text('bic', t.bic, t.bicHint, true)}
          </fieldset>
        </>
      )
    case 'statement':
      return (
        <Field id={`${id}-confirm`} error={errors.confirm}>
          <label className="check" htmlFor={`${id}-confirm`}>
            <input {...control('confirm')} type="checkbox" value="yes" />
            <span>{t.iConfirm}</span>
          </label>
        </Field>
      )
    default:
      return kind satisfies never
  }
}
