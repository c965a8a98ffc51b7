import type { Vacation, VacationErrors } from '@souk/vendors'
import { Day } from './day'
import { Field, invalid } from './field'

export type VacationReply = { values: Vacation; errors: VacationErrors; problem: string | null }

type Props = {
  view: {
    path: string
    csrf: string
    today: string
    editable: boolean
    done: string | null
    planned: Vacation | null
    away: boolean
  }
  reply: VacationReply | undefined
}

/** When the vendor is away, and what shoppers are told meanwhile. */
export function VacationForm({ view, reply }: Props) {
  const { planned, away, done } = view
  return (
    <section className="sheet">
      <p className="eyebrow">{away ? 'Shoppers are told now' : 'For shoppers'}</p>
      <h1>Vacation</h1>
      {done && !reply && (
        <p className="done" role="status">
          {done === 'ended' ? 'The vacation is over.' : 'Saved.'} Shoppers see it within a minute or so.
        </p>
      )}
      {planned ? (
        <p className="lead">
          {away ? 'Your shop is on vacation until ' : 'Your shop goes on vacation from '}
          <Day of={new Date(away ? planned.until : planned.from)} />
          {away ? '.' : ', until '}
          {!away && <Day of={new Date(planned.until)} />}
          {!away && '.'} It ends by itself.
        </p>
      ) : (
        <p className="lead">While you are away, the store shows it beside your shop. It ends by itself.</p>
      )}
      {view.editable ? (
        <Form view={view} reply={reply} />
      ) : (
        <p className="hint">The owner and managers of your shop can change this.</p>
      )}
    </section>
  )
}

function Form({ view: { path, csrf, today, planned }, reply }: Props) {
  const { values, errors, problem } = reply ?? {
    values: planned ?? { from: today, until: '', note: '' },
    errors: {},
    problem: null,
  }
  const wrong = Object.keys(errors).length > 0
  return (
    <form method="post" action={path} noValidate>
      <input type="hidden" name="csrf" value={csrf} />
      {(problem || wrong) && (
        <div className="alert" role="alert" tabIndex={-1}>
          {problem ?? 'Nothing was saved yet. Look at what is marked below.'}
        </div>
      )}
      <Field id="from" label="First day away" error={errors.from}>
        <input {...invalid('from', errors.from)} type="date" defaultValue={values.from} required />
      </Field>
      <Field id="until" label="Last day away" error={errors.until}>
        <input
          {...invalid('until', errors.until)}
          type="date"
          defaultValue={values.until}
          min={today}
          required
        />
      </Field>
      <Field
        id="note"
        label="Note to shoppers"
        optional
        hint="For example: orders are sent from the 5th of January on. At most 300 characters."
        error={errors.note}
      >
        <textarea {...invalid('note', errors.note)} rows={3} maxLength={300} defaultValue={values.note} />
      </Field>
      <div className="actions">
        <button className="button" type="submit" name="change" value="plan">
          Save
        </button>
        {planned && (
          <button className="button quiet" type="submit" name="change" value="end" formNoValidate>
            End the vacation
          </button>
        )}
      </div>
    </form>
  )
}
