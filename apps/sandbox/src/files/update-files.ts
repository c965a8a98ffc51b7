import { extname } from 'node:path'
import { z } from 'zod'
import type { Context } from '../admin-api/context'
import { productOf } from '../admin-api/products/product-identifier'
import { appendMedia, removeMedia } from '../products/product-media'
import { changeFile, type StoredFile } from './file'
import { contentOf } from './file-content'
import { findFileByGid, statusOf } from './present-file'

const updateArguments = z.object({
  files: z.array(
    z.strictObject({
      id: z.string(),
      alt: z.string().nullish(),
      filename: z.string().nullish(),
      originalSource: z.string().nullish(),
      previewImageSource: z.string().nullish(),
      referencesToAdd: z.array(z.string()).nullish(),
      referencesToRemove: z.array(z.string()).nullish(),
    }),
  ),
})
type Asked = z.infer<typeof updateArguments>['files'][number]
type FileError = { field: string[]; message: string; code: string }

const LONGEST_ALT = 512

/** `fileUpdate`: what is wrong as a whole keeps all from being changed, what is wrong with one file only that one. */
export function updateFiles(args: unknown, context: Context): { files: StoredFile[]; errors: FileError[] } {
  const { files: asked } = updateArguments.parse(args)
  const found = asked.map((input) => ({ input, file: findFileByGid(context, input.id) }))
  const whole = wholeError(context, found)
  if (whole) return { files: [], errors: [whole] }
  const files: StoredFile[] = []
  const errors: FileError[] = []
  for (const [index, { input, file }] of found.entries()) {
    const wrong = inputErrors(input, ['files', String(index)])
    errors.push(...wrong)
    if (file && wrong.length === 0) files.push(update(context, file, input))
  }
  return { files, errors }
}

type Found = { input: Asked; file: StoredFile | null }[]

function wholeError(context: Context, found: Found): FileError | null {
  const bad = (code: string, message: string) => ({ field: ['files'], message, code })
  const missing = found.filter(({ file }) => file === null).map(({ input }) => input.id)
  if (missing.length > 0) {
    const named = JSON.stringify(missing)
    return bad(
      'FILE_DOES_NOT_EXIST',
      `File ${missing.length > 1 ? `ids ${named} do` : `id ${named} does`} not exist.`,
    )
  }
  if (found.some(({ file }) => file && statusOf(context, file) !== 'READY'))
    return bad('NON_READY_STATE', 'Non-ready files cannot be updated.')
  if (
    found.some(
      ({ input, file }) =>
        input.filename != null && extname(input.filename) !== extname(file?.filename ?? ''),
    )
  )
    return bad(
      'INVALID_FILENAME_EXTENSION',
      'The filename extension provided must match the original filename.',
    )
  const references = found.flatMap(({ input }) => [
    ...(input.referencesToAdd ?? []),
    ...(input.referencesToRemove ?? []),
  ])
  return references.some((id) => !productOf(context, id))
    ? bad('REFERENCE_TARGET_DOES_NOT_EXIST', 'The reference target does not exist')
    : null
}

function inputErrors({ alt, originalSource, previewImageSource }: Asked, path: string[]): FileError[] {
  const bad = (field: string, code: string, message: string) => [{ field: [...path, field], message, code }]
  if (originalSource != null && previewImageSource != null) {
    const message =
      'Cannot update the preview image and image at the same time because they are one and the same.'
    return [...bad('previewImageSource', 'INVALID', message), ...bad('originalSource', 'INVALID', message)]
  }
  return (alt?.length ?? 0) > LONGEST_ALT
    ? bad(
        'alt',
        'ALT_VALUE_LIMIT_EXCEEDED',
        `The alt value exceeds the maximum limit of ${LONGEST_ALT} characters.`,
      )
    : []
}

function update(context: Context, file: StoredFile, input: Asked): StoredFile {
  const source = input.originalSource ?? input.previewImageSource
  const content = source == null ? null : contentOf(context, { source, kind: file.kind })
  for (const id of input.referencesToAdd ?? []) {
    const product = productOf(context, id)
    if (product) appendMedia(context.state, { productId: product.id, fileId: file.id })
  }
  for (const id of input.referencesToRemove ?? []) {
    const product = productOf(context, id)
    if (product) removeMedia(context.state, { productId: product.id, fileId: file.id })
  }
  return changeFile(context.state, file, {
    alt: input.alt === undefined ? file.alt : input.alt,
    filename: input.filename ?? file.filename,
    content,
  })
}
