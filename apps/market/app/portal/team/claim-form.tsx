import { Field, invalid } from '../field'
import { MemberFields } from '../member-fields'
import { TermsText } from '../terms-text'
import { sayProblems } from '../words/say-problems'
import { useWords } from '../words/words'
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
  const words = useWords()
  const { join: t } = words
  const { values, errors, problem } = reply ?? {
    values: { name: '', email, agree: false },
    errors: {},
    problem: null,
  }
  const said = sayProblems(words, errors)
  const wrong = Object.keys(errors).length > 0
  return (
    <form method="post" action={path} noValidate>
      <input type="hidden" name="csrf" value={csrf} />
      <input type="hidden" name="token" value={token} />
      <input type="hidden" name="claim" value="yes" />
      {(problem || wrong) && (
        <div className="alert" role="alert" tabIndex={-1}>
          {problem === 'expired' ? words.expired : problem ? words.register[problem] : t.notYours}
        </div>
      )}
      <MemberFields values={values} errors={said} emailHint={words.member.weWrite} />
      <TermsText terms={terms} shopName={shopName} />
      <Field id="agree" error={said.agree}>
        <label className="check" htmlFor="agree">
          <input
            {...invalid('agree', said.agree)}
            type="checkbox"
            value="yes"
            defaultChecked={values.agree}
            required
          />
          <span>{(terms ? t.agreeWithTerms : t.agree)({ shopName })}</span>
        </label>
      </Field>
      <div className="actions">
        <button className="button" type="submit">
          {t.takeOverThis}
        </button>
      </div>
    </form>
  )
}
