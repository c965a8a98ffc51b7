import { isRouteErrorResponse, useRouteError } from '@remix-run/react'
import { useWords, type Words } from './words/words'

function wordsFor(status: number, { failures: t }: Words): { title: string; text: string } {
  switch (status) {
    case 400:
      return { title: t.staleTitle, text: t.stale }
    case 403:
      return { title: t.forgedTitle, text: t.forged }
    case 404:
      return { title: t.missingTitle, text: t.missing }
    case 413:
      return { title: t.tooLargeTitle, text: t.tooLarge }
    case 422:
      return { title: t.unreadableTitle, text: t.unreadable }
    default:
      return { title: t.ourFaultTitle, text: t.ourFault }
  }
}

/** Every failure of a plain page: what happened, what was kept, what to do. */
export function FailurePage({ back }: { back?: string }) {
  const t = useWords()
  const error = useRouteError()
  const { title, text } = wordsFor(isRouteErrorResponse(error) ? error.status : 500, t)
  return (
    <main id="main">
      <section className="sheet">
        <h1>{title}</h1>
        <p className="lead">{text}</p>
        <a className="button" href="/">
          {back ?? t.failures.toStart}
        </a>
      </section>
    </main>
  )
}

/** The same under a store's address, where `/` is the store. */
export const PortalFailure = () => <FailurePage back={useWords().frame.backToStore} />
