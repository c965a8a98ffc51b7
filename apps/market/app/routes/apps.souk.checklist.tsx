import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { viewOwnChecklist } from '@souk/flows'
import type { PlainHandle } from '../document'
import { Checklist } from '../portal/checklist'
import { checklistView } from '../portal/checklist-view.server'
import { receiveForm, visitMember } from '../portal/member-visit.server'
import { PortalPage } from '../portal/portal-page'
import { readSubmission } from '../portal/read-submission.server'
import { sendSubmission } from '../portal/send-submission.server'
import { seeOther } from '../portal/visit.server'

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { shell, csrf, home, actor } = await visitMember(request, context)
  const viewed = await viewOwnChecklist(context.deps, { actor })
  if (!viewed.ok) throw seeOther(`${home}/`)
  return {
    shell,
    csrf,
    path: `${home}/checklist/`,
    files: `${home}/files/`,
    done: new URL(request.url).searchParams.get('done'),
    view: checklistView(viewed.value),
  }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { visit, sent, expired } = await receiveForm(request, context, readSubmission)
  const reply = await sendSubmission({ deps: context.deps, visit, sent, expired })
  if (reply) return data(reply, { status: 422 })
  const { requirement } = sent.fields
  return seeOther(`${visit.home}/checklist/?done=${requirement}#item-${requirement}`)
}

export const handle: PlainHandle = { title: (t) => t.checklist.heading }

export default function ChecklistRoute() {
  const { shell, csrf, path, files, done, view } = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>()
  return (
    <PortalPage {...shell}>
      <Checklist
        view={view}
        shopName={shell.shopName}
        path={path}
        files={files}
        csrf={csrf}
        reply={reply}
        done={done}
      />
    </PortalPage>
  )
}

export { PortalFailure as ErrorBoundary } from '../portal/failure-page'
