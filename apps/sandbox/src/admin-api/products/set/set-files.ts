import { createFiles } from '../../../files/create-files'
import { changeFile } from '../../../files/file'
import { findFileByGid } from '../../../files/present-file'
import { listMedia, replaceMedia } from '../../../products/product-media'
import type { Context } from '../../context'
import type { FileSetInput, SetError, SetInput } from './set-input'

/** A file of the product; `isFor` whether an input means this one. */
export type SetFile = { id: number; isFor: (input: FileSetInput) => boolean }

/** The files that the product is shown with, in the order of the input; without one they stay as they are. */
export function setFiles(
  context: Context,
  productId: number,
  { files }: SetInput,
): { files: SetFile[] } | { errors: SetError[] } {
  const { state, shop } = context
  if (!files)
    return {
      files: listMedia(state, { shop: shop.domain, id: productId }).map(({ id }) => ({
        id,
        isFor: (input) => findFileByGid(context, input.id ?? '')?.id === id,
      })),
    }
  const found = files.map((input, index) => findOrMake(context, input, ['input', 'files', String(index)]))
  const errors = found.flatMap((each) => ('errors' in each ? each.errors : []))
  if (errors.length > 0) return { errors }
  const set = found.flatMap((each) => ('file' in each ? each.file : []))
  replaceMedia(
    state,
    productId,
    set.map(({ id }) => id),
  )
  return { files: set }
}

function findOrMake(
  context: Context,
  input: FileSetInput,
  path: string[],
): { file: SetFile } | { errors: SetError[] } {
  if (input.id) {
    const found = findFileByGid(context, input.id)
    if (!found) {
      const message = `Media id ${input.id} does not exist`
      return { errors: [{ field: [...path, 'id'], message, code: 'NOT_FOUND' }] }
    }
    if (input.alt != null)
      changeFile(context.state, found, { alt: input.alt, filename: found.filename, content: null })
    return { file: { id: found.id, isFor: ({ id }) => id === input.id } }
  }
  const { id: _, contentType, ...source } = input
  const made = createFiles({ files: [{ ...source, contentType: contentType ?? 'IMAGE' }] }, context)
  const [file] = made.files
  if (!file)
    return {
      errors: made.errors.map(({ field, message }) => ({
        ...{ field: [...path, ...field.slice(2)], message, code: 'INVALID_INPUT' },
      })),
    }
  return { file: { id: file.id, isFor: ({ originalSource }) => originalSource === input.originalSource } }
}
