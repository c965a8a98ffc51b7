import { checkImport, type Deps, type Operator } from '@souk/flows'
import type { FileProblem } from '@souk/vendors'
import { MAX_FILE_BYTES } from '@souk/vendors/form'
import { readMultipart } from '../../portal/read-multipart.server'
import { type Outcome, refused } from '../outcome.server'
import { TOO_LARGE, TOO_MANY } from './file-limits'

type Sent = { actor: Operator; deps: Deps; request: Request }

/** Takes a file from the form to its check. */
export async function sendFile({ actor, deps, request }: Sent): Promise<Outcome & { id?: string }> {
  const form = await readMultipart(request, (name) => (name === 'file' ? MAX_FILE_BYTES : undefined))
  const file = form.get('file')
  if (!(file instanceof File) || file.size === 0) return refused('Choose a file with something in it.')
  const checked = await checkImport(deps, {
    shop: actor.shop,
    actor,
    filename: file.name,
    file: chunksOf(file),
  })
  if (checked.ok) return { ok: true, message: 'File checked', id: checked.value.id }
  const { reason } = checked
  return refused(
    reason === 'not-allowed' ? 'You may not import vendors. Nothing was read.' : sentenceFor(reason),
  )
}

async function* chunksOf(file: File): AsyncGenerator<Uint8Array> {
  const reader = file.stream().getReader()
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return
    yield value
  }
}

const NOTHING = 'Nothing was imported.'

/** What is wrong with the whole file, and what to do. */
function sentenceFor(problem: FileProblem): string {
  switch (problem.fault) {
    case 'empty':
    case 'no-rows':
      return `There is no vendor in this file. The first line names the columns, and every other line is a vendor. ${NOTHING}`
    case 'too-large':
      return `${TOO_LARGE} ${NOTHING}`
    case 'too-many-rows':
      return `${TOO_MANY} ${NOTHING}`
    case 'not-utf8':
      return `The letters of this file cannot be read. Save it as “CSV UTF-8” in your spreadsheet and choose it again. ${NOTHING}`
    case 'malformed':
      return `This is no CSV file, or it is broken near line ${problem.line}: a quotation mark may be missing. ${NOTHING}`
    case 'column-missing':
      return `The first line of the file names no column ${problem.columns.map(quoted).join(' and no column ')}. Add it, or begin with the template. ${NOTHING}`
    case 'column-twice':
      return `Two columns of the file say the same: ${problem.columns.map(quoted).join(', ')}. Leave one of them out. ${NOTHING}`
    default:
      return problem satisfies never
  }
}

const quoted = (heading: string) => `“${heading}”`
