import type { ActionFunctionArgs } from '@remix-run/node'
import { chooseLanguage } from '@souk/flows'
import { LANGUAGES } from '@souk/kernel'
import { z } from 'zod'
import { receiveForm } from '../portal/member-visit.server'
import { isPage } from '../portal/navigation'
import { readFields } from '../portal/read-fields.server'
import { pathTo, seeOther } from '../portal/visit.server'

const choice = z.object({
  language: z.enum(LANGUAGES),
  /** The page that the language was chosen on. */
  back: z.string().refine(isPage).catch(''),
})

/** Keeps the language that a member chooses below a page, and leads back to it. A form that was open for long is still theirs. */
export async function action({ request, context }: ActionFunctionArgs) {
  const { visit, sent } = await receiveForm(request, context, readFields)
  const parsed = choice.safeParse(sent.fields)
  if (!parsed.success) throw new Response(null, { status: 422 })
  const { language, back } = parsed.data
  const chosen = await chooseLanguage(context.deps, { actor: visit.actor, language })
  if (!chosen.ok) throw new Response(null, { status: 403 })
  return seeOther(pathTo({ ...visit, language: null }, back))
}
