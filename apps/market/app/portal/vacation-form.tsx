import type { Vacation, VacationErrors } from '@souk/vendors'
import { Day } from './day'
import { Field, invalid } from './field'
import { sayProblems } from './words/say-problems'
import { useWords } from './words/words'

export type VacationReply = {
  values: Vacation
  errors: VacationErrors
  problem: 'expired' | 'not-allowed' | 'not-open' | null
}

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
  const { vacation: t } = useWords()
  const { planned, away, done } = view
  return (
    <section className="sheet">
      <p className="eyebrow">{away ? t.told : t.forShoppers}</p>
      <h1>{t.heading}</h1>
      {done && !reply && (
        <p className="done" role="status">
          {done === 'ended' ? t.ended : t.planned}
        </p>
      )}
      {planned ? (
        <p className="lead">
          {away
            ? t.away({ day: <Day of={new Date(planned.until)} /> })
            : t.willBeAway({
                from: <Day of={new Date(planned.from)} />,
                until: <Day of={new Date(planned.until)} />,
              })}
        </p>
      ) : (
        <p className="lead">{t.lead}</p>
      )}
      {view.editable ? <Form view={view} reply={reply} /> : <p className="hint">{t.notYours}</p>}
    </section>
  )
}

function Form({ view: { path, csrf, today, planned }, reply }: Props) {
  const { values, errors, problem } = reply ?? {
    values: planned ?? { from: today, until: '', note: '' },
    errors: {},
    problem: null,
  }
  const words = useWords()
  const { vacation: t } = words
  const said = sayProblems(words, errors)
  const wrong = Object.keys(errors).length > 0
  return (
    <form method="post" action={path} noValidate>
      <input type="hidden" name="csrf" value={csrf} />
      {(problem || wrong) && (
        <div className="alert" role="alert" tabIndex={-1}>
          {problem === null ? words.somethingMarked : problem === 'expired' ? words.expired : t[problem]}
        </div>
      )}
      <Field id="from" label={t.from} error={said.from}>
        <input {...invalid('from', said.from)} type="date" defaultValue={values.from} required />
      </Field>
      <Field id="until" label={t.until} error={said.until}>
        <input
          {...invalid('until', said.until)}
          type="date"
          defaultValue={values.until}
          min={today}
          required
        />
      </Field>
      <Field id="note" label={t.note} optional hint={t.noteHint({ most: 300 })} error={said.note}>
        <textarea
          {...invalid('note', said.note)}
          rows={3}
          maxLength={300}
          defaultValue={values.note}
          dir="auto"
        />
      </Field>
      <div className="actions">
        <button className="button" type="submit" name="change" value="plan">
          {words.save}
        </button>
        {planned && (
          <button className="button quiet" type="submit" name="change" value="end" formNoValidate>
            {t.end}
          </button>
        )}
      </div>
    </form>
  )
}
