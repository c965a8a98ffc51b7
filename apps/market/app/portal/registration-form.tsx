import type { ApplicationForm, ImageKind } from '@souk/vendors/form'
import { Field, invalid } from './field'
import { ProfileFields } from './profile-fields'
import type { FormReply } from './register.server'

type Props = {
  shopName: string
  paths: { register: string; status: string }
  csrf: string
  uses: ApplicationForm['fields']
  /** What a vendor who was not accepted sent before; null for somebody new. */
  again: FormReply['values'] | null
  imagesKept: ImageKind[]
  /** What is agreed to; null while the operator has published no terms. */
  terms: { version: number; text: string } | null
  reply: FormReply | undefined
}

const NOTHING_YET: FormReply = {
  values: {},
  errors: {},
  problem: null,
  imagesLost: [],
}

/** Works as it is; the enhancement script checks fields early, shows the logo, and sends in the background. */
export function RegistrationForm({ shopName, paths, csrf, uses, again, imagesKept, terms, reply }: Props) {
  const { values, errors, problem, imagesLost } = reply ?? { ...NOTHING_YET, ...(again && { values: again }) }
  return (
    <section className="sheet">
      <p className="eyebrow">{again ? 'Apply again' : 'Become a vendor'}</p>
      <h1>Open your shop on {shopName}</h1>
      <form method="post" action={paths.register} encType="multipart/form-data" noValidate data-enhance>
        <input type="hidden" name="csrf" value={csrf} />
        <Alert problem={problem} errors={Object.keys(errors).length} />
        <ProfileFields
          uses={uses}
          values={values}
          errors={errors}
          imagesLost={imagesLost}
          imagesKept={imagesKept}
        />
        <TermsText terms={terms} shopName={shopName} />
        <Field id="agree" error={errors.agree}>
          <label className="check" htmlFor="agree">
            <input
              {...invalid('agree', errors.agree)}
              type="checkbox"
              value="yes"
              defaultChecked={values.agree === 'yes'}
              required
            />
            <span>
              {terms && `I agree to the terms of ${shopName}. `}I agree that {shopName} reviews this
              application, and shows the name, text and logo of my shop in the store once it is approved.
            </span>
          </label>
        </Field>
        <div className="actions">
          <button className="button" type="submit" data-busy="Sending…">
            Send application
          </button>
          <p className="hint" role="status" data-progress />
        </div>
      </form>
    </section>
  )
}

/** The summary above the fields; the script fills the same place. */
function Alert({ problem, errors }: { problem: string | null; errors: number }) {
  const text =
    problem ??
    (errors > 0
      ? `Nothing was sent yet. ${errors === 1 ? 'One field needs' : `${errors} fields need`} another look.`
      : null)
  return (
    <div className="alert" role="alert" tabIndex={-1} data-alert hidden={text === null}>
      {text}
    </div>
  )
}

type Terms = Props['terms']

/** The whole text, where it is agreed to. Its edition goes along, so that nobody agrees to one they have not seen. */
function TermsText({ terms, shopName }: { terms: Terms; shopName: string }) {
  return (
    <div data-terms>
      {terms && (
        <div className="field">
          <label className="label" htmlFor="terms-text">
            Terms of {shopName} for vendors
          </label>
          <textarea id="terms-text" className="terms" readOnly rows={8} value={terms.text} />
          <input type="hidden" name="terms" value={terms.version} />
        </div>
      )}
    </div>
  )
}
