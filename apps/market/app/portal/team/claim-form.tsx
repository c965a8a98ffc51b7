import { Field, invalid } from '../field'
import { MemberFields } from '../member-fields'
import { TermsText } from '../terms-text'
import type { JoinReply, JoinView } from './join.server'

type Props = {
  view: JoinView
  csrf: string
  email: string
  /** What is agreed to; null while the operator has published no terms. */
  terms: { version: number; text: string } | null
  reply: JoinReply | undefined
}

/** Whoever sends it becomes the owner of a vendor that the marketplace brought in. */
export function ClaimForm({ view: { path, token, shopName }, csrf, email, terms, reply }: Props) {
  const { values, errors, problem } = reply ?? {
    values: { name: '', email, agree: false },
    errors: {},
    problem: null,
  }
  const wrong = Object.keys(errors).length > 0
  return (
    <form method="post" action={path} noValidate>
      <input type="hidden" name="csrf" value={csrf} />
      <input type="hidden" name="token" value={token} />
      <input type="hidden" name="claim" value="yes" />
      {(problem || wrong) && (
        <div className="alert" role="alert" tabIndex={-1}>
          {problem ?? 'The shop is not yours yet. Look at what is marked below.'}
        </div>
      )}
      <MemberFields values={values} errors={errors} writer="We write to you" />
      <TermsText terms={terms} shopName={shopName} />
      <Field id="agree" error={errors.agree}>
        <label className="check" htmlFor="agree">
          <input
            {...invalid('agree', errors.agree)}
            type="checkbox"
            value="yes"
            defaultChecked={values.agree}
            required
          />
          <span>
            {terms && `I agree to the terms of ${shopName}. `}I agree that {shopName} shows the name, text and
            logo of my shop in the store.
          </span>
        </label>
      </Field>
      <div className="actions">
        <button className="button" type="submit">
          Take over this shop
        </button>
      </div>
    </form>
  )
}
