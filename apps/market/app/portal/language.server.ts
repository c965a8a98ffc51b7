import type { AppLoadContext } from '@remix-run/node'
import { chosenLanguage } from '@souk/flows'
import type { Language } from '@souk/kernel'
import { languageAskedFor } from './language-asked-for'
import { authenticateVisit } from './visit.server'

/** In which language a page of the portal speaks to its visitor: what they chose as a member comes first. */
export async function languageOf(request: Request, context: AppLoadContext): Promise<Language> {
  const asked = languageAskedFor(
    new URL(request.url).searchParams,
    request.headers.get('accept-language') ?? undefined,
  )
  const visit = await authenticateVisit(request, context).catch((refusal) => {
    if (refusal instanceof Response) return null
    throw refusal
  })
  if (!visit?.customerId) return asked
  const { shop, customerId } = visit
  return (await chosenLanguage(context.deps, { shop, customerId })) ?? asked
}
