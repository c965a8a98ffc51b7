import type { ApplicationForm, ImageKind } from '@souk/vendors/form'
import { Day } from './day'
import { Field, invalid } from './field'
import { FormAlert } from './form-alert'
import { ProfileFields } from './profile-fields'
import { QuestionFields } from './question-fields'
import type { FormReply } from './register.server'
import { TermsText } from './terms-text'
import { sayProblems } from './words/say-problems'
import { useWords } from './words/words'

type Props = {
  shopName: string
  paths: { register: string; draft: string }
  csrf: string
  /** What the operator asks for. */
  form: ApplicationForm
  /** Somebody who was not accepted before. */
  again: boolean
  /** What stands in the fields at first: a draft, over what was sent before. */
  begun: FormReply['values']
  draftSavedAt: Date | null
  imagesKept: ImageKind[]
  /** Questions that a file was sent for before. */
  filesKept: string[]
  /** What is agreed to; null while the operator has published no terms. */
  terms: { version: number; text: string } | null
  reply: FormReply | undefined
}

/** Works as it is; `script/` checks fields early, shows images, saves the draft and sends in the background. */
export function RegistrationForm(props: Props) {
  const { shopName, paths, csrf, form, again, begun, draftSavedAt, imagesKept, filesKept, terms, reply } =
    props
  const t = useWords()
  const { values, errors, problem, imagesLost, filesLost } = reply ?? {
    values: begun,
    errors: {},
    problem: null,
    imagesLost: [],
    filesLost: [],
  }
  const said = sayProblems(t, errors)
  return (
    <section className="sheet">
      <p className="eyebrow">{again ? t.status.applyAgain : t.becomeVendor}</p>
      <h1>{t.register.heading({ shopName })}</h1>
      <form
        method="post"
        action={paths.register}
        encType="multipart/form-data"
        noValidate
        data-enhance="application"
        data-asked={JSON.stringify(form)}
        data-draft={paths.draft}
      >
        <input type="hidden" name="csrf" value={csrf} />
        <FormAlert problem={problem && t.register[problem]} errors={Object.keys(errors).length} />
        {draftSavedAt && !reply && <DraftFound savedAt={draftSavedAt} paths={paths} />}
        <ProfileFields
          uses={form.fields}
          values={values}
          errors={said}
          imagesLost={imagesLost}
          imagesKept={imagesKept}
        />
        <QuestionFields
          shopName={shopName}
          questions={form.questions}
          values={values}
          errors={said}
          filesLost={filesLost}
          filesKept={filesKept}
        />
        <TermsText terms={terms} shopName={shopName} />
        <Field id="agree" error={said.agree}>
          <label className="check" htmlFor="agree">
            <input
              {...invalid('agree', said.agree)}
              type="checkbox"
              value="yes"
              defaultChecked={values.agree === 'yes'}
              required
            />
            <span>{(terms ? t.register.agreeWithTerms : t.register.agree)({ shopName })}</span>
          </label>
        </Field>
        <div className="actions">
          <button className="button" type="submit" data-busy={t.sending}>
            {t.register.send}
          </button>
          <button className="button quiet" type="submit" formAction={paths.draft} name="draft" value="save">
            {t.register.saveDraft}
          </button>
          <p className="hint" role="status" data-progress />
          <p className="hint" data-draft-state>
            {t.register.aboutDrafts}
          </p>
        </div>
      </form>
    </section>
  )
}

/** Where a draft comes from, and the way to get rid of it. */
function DraftFound({ savedAt, paths }: { savedAt: Date; paths: Props['paths'] }) {
  const { register: t } = useWords()
  return (
    <div className="note">
      <p>{t.draftFound({ day: <Day of={savedAt} /> })}</p>
      <button className="link" type="submit" formAction={paths.draft} name="draft" value="drop">
        {t.dropDraft}
      </button>
    </div>
  )
}
