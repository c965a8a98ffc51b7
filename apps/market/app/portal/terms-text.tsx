import { useWords } from './words/words'

/** An edition of the terms; null while the operator has published none. */
type Terms = { version: number; text: string } | null

/** The whole text, where it is agreed to. Its edition goes along, so that nobody agrees to one they have not seen. */
export function TermsText({ terms, shopName }: { terms: Terms; shopName: string }) {
  const { register: t } = useWords()
  return (
    <div data-terms>
      {terms && (
        <div className="field">
          <label className="label" htmlFor="terms-text">
            {t.terms({ shopName })}
          </label>
          <textarea id="terms-text" className="terms" readOnly rows={8} value={terms.text} dir="auto" />
          <input type="hidden" name="terms" value={terms.version} />
        </div>
      )}
    </div>
  )
}
