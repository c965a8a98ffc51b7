import type { ApplicationForm, ImageKind } from '@souk/vendors/form'
import { Day } from './day'
import { Field, invalid } from './field'
import { FormAlert } from './form-alert'
import { ProfileFields } from './profile-fields'
import { QuestionFields } from './question-fields'
import type { FormReply } from './register.server'
import { TermsText } from './terms-text'

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
  const { values, errors, problem, imagesLost, filesLost } = reply ?? {
    values: begun,
    errors: {},
    problem: null,
    imagesLost: [],
    filesLost: [],
  }
  return (
    <section className="sheet">
      <p className="eyebrow">{again ? 'Apply again' : 'Become a vendor'}</p>
      <h1>Open your shop on {shopName}</h1>
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
        <FormAlert problem={problem} errors={Object.keys(errors).length} />
        {draftSavedAt && !reply && <DraftFound savedAt={draftSavedAt} paths={paths} />}
        <ProfileFields
          uses={form.fields}
          values={values}
          errors={errors}
          imagesLost={imagesLost}
          imagesKept={imagesKept}
        />
        <QuestionFields
          shopName={shopName}
          questions={form.questions}
          values={values}
          errors={errors}
          filesLost={filesLost}
          filesKept={filesKept}
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
          <button className="button quiet" type="submit" formAction={paths.draft} name="draft" value="save">
            Save draft
          </button>
          <p className="hint" role="status" data-progress />
          <p className="hint" data-draft-state>
            A draft keeps what you typed, on any device, but not images and files.
          </p>
        </div>
      </form>
    </section>
  )
}

/** Where a draft comes from, and the way to get rid of it. */
const DraftFound = ({ savedAt, paths }: { savedAt: Date; paths: Props['paths'] }) => (
  <div className="note">
    <p>
      This is your draft of <Day of={savedAt} />. Nothing was sent yet. Images and files are not part of a
      draft: choose them before you send it.
    </p>
    <button className="link" type="submit" formAction={paths.draft} name="draft" value="drop">
      Throw the draft away
    </button>
  </div>
)
