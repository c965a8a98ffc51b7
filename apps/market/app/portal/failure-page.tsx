import { isRouteErrorResponse, useRouteError } from '@remix-run/react'

type Words = { title: string; text: string }

function wordsFor(status: number): Words {
  switch (status) {
    case 400:
      return {
        title: 'This link has expired',
        text: 'The address of this page was changed or is too old. Nothing was stored. Open the page from the store again.',
      }
    case 403:
      return {
        title: 'We could not make sure that this form is yours',
        text: 'Nothing was stored. You may have signed in as somebody else since you opened it. Open the form again and send it once more.',
      }
    case 404:
      return { title: 'There is no such page', text: 'The address may be mistyped, or the page has moved.' }
    case 413:
      return {
        title: 'This is too large to send',
        text: 'Nothing was stored. Go back and choose a smaller file; the form says how large it may be.',
      }
    case 422:
      return {
        title: 'This form could not be read',
        text: 'It did not arrive whole, or not as a form. Nothing was stored. Go back and send it once more.',
      }
    default:
      return {
        title: 'Something went wrong on our side',
        text: 'What you sent last may not have been stored; everything before that was. Go back and try again in a minute.',
      }
  }
}

/** Every failure of a plain page: what happened, what was kept, what to do. */
export function FailurePage({ back = 'Go to the start' }: { back?: string }) {
  const error = useRouteError()
  const { title, text } = wordsFor(isRouteErrorResponse(error) ? error.status : 500)
  return (
    <main id="main">
      <section className="sheet">
        <h1>{title}</h1>
        <p className="lead">{text}</p>
        <a className="button" href="/">
          {back}
        </a>
      </section>
    </main>
  )
}

/** The same under a store's address, where `/` is the store. */
export const PortalFailure = () => <FailurePage back="Back to the store" />
