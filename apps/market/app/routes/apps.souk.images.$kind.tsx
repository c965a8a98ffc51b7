import type { LoaderFunctionArgs } from '@remix-run/node'
import { viewOwnImage } from '@souk/flows'
import { imageAnswer, readImageKind } from '../platform/image-answer.server'
import { visitMember } from '../portal/member-visit.server'

/** The logo or banner of the vendor that the signed-in customer works for. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { actor } = await visitMember(request, context)
  return imageAnswer(await viewOwnImage(context.deps, { actor, kind: readImageKind(params) }))
}
