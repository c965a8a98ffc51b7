import { randomUUID } from 'node:crypto'
import { extname } from 'node:path'
import { GraphQLError } from 'graphql'
import { z } from 'zod'
import type { Context } from '../admin-api/context'
import { decoded } from './decoded'
import { findFileByName, type NewFile, putFile, type StoredFile } from './file'
import { contentOf } from './file-content'

const fileInput = z.strictObject({
  alt: z.string().nullish(),
  contentType: z.enum(['IMAGE', 'FILE', 'VIDEO', 'EXTERNAL_VIDEO', 'MODEL_3D']).nullish(),
  duplicateResolutionMode: z.enum(['APPEND_UUID', 'RAISE_ERROR', 'REPLACE']).default('APPEND_UUID'),
  filename: z.string().nullish(),
  originalSource: z.string(),
})
type FileInput = z.infer<typeof fileInput>

type FileError = { field: string[]; message: string; code: string }

/** `fileCreate`: all files or, when anything is wrong with one of them, none. */
export function createFiles(args: unknown, context: Context): { files: StoredFile[]; errors: FileError[] } {
  const { files } = z.object({ files: z.array(fileInput) }).parse(args)
  for (const { originalSource } of files) refuseLength(originalSource)
  const errors = files.flatMap((file, index) => fileErrors(context, file, ['files', String(index)]))
  if (errors.length > 0) return { files: [], errors }
  return { files: files.map((file) => putFile(context.state, toFile(context, file))), errors: [] }
}

function refuseLength(source: string): void {
  const wrong =
    source === '' ? 'too short (minimum is 1)' : source.length > 2048 ? 'too long (maximum is 2048)' : null
  if (wrong)
    throw new GraphQLError(`originalSource is ${wrong}`, { extensions: { code: 'INVALID_FIELD_ARGUMENTS' } })
}

/** The first thing that is wrong, in Shopify's order. */
function fileErrors(context: Context, file: FileInput, path: string[]): FileError[] {
  const { originalSource, filename, contentType, duplicateResolutionMode: mode } = file
  const wrong = (field: string, code: string, message: string) => [{ field: [...path, field], message, code }]
  if (!/^https?:/.test(originalSource) || !URL.canParse(originalSource)) {
    return wrong('originalSource', 'INVALID_IMAGE_SOURCE_URL', 'File URL is invalid')
  }
  const given = extname(filename ?? '')
  const original = extname(new URL(originalSource).pathname)
  if (filename && original !== '' && given !== original) {
    const message = 'Provided filename extension must match original source.'
    return wrong('filename', 'MISMATCHED_FILENAME_AND_ORIGINAL_SOURCE', message)
  }
  if (mode === 'REPLACE' && contentType !== 'IMAGE') {
    const message = `Duplicate resolution mode 'REPLACE' is not supported for '${contentType ?? 'MISSING'}' media type.`
    return wrong('duplicateResolutionMode', 'INVALID_DUPLICATE_MODE_FOR_TYPE', message)
  }
  if (mode === 'REPLACE' && !filename) {
    const message = 'Missing filename argument when attempting to use REPLACE duplicate mode.'
    return wrong('filename', 'MISSING_FILENAME_FOR_DUPLICATE_MODE_REPLACE', message)
  }
  const name = nameOf(file)
  if (
    mode === 'RAISE_ERROR' &&
    findFileByName(context.state, { shop: context.shop.domain, filename: name })
  ) {
    return wrong('filename', 'FILENAME_ALREADY_EXISTS', `A file with the filename '${name}' already exists.`)
  }
  return []
}

function toFile(context: Context, file: FileInput): NewFile {
  const { alt, originalSource: source, duplicateResolutionMode: mode } = file
  const shop = context.shop.domain
  const kind = isImage(file) ? 'MediaImage' : 'GenericFile'
  const name = nameOf(file)
  const isTaken = mode === 'APPEND_UUID' && findFileByName(context.state, { shop, filename: name }) !== null
  return {
    ...{ shop, kind, filename: isTaken ? withUuid(name) : name, alt: alt ?? null },
    ...contentOf(context, { source, kind }),
  }
}

function isImage({ contentType, filename, originalSource }: FileInput): boolean {
  if (contentType && contentType !== 'IMAGE' && contentType !== 'FILE') {
    throw new Error(`Souk sandbox: files of type ${contentType} are not built`)
  }
  if (contentType) return contentType === 'IMAGE'
  return /\.(png|jpe?g|gif|webp)$/i.test(filename ?? new URL(originalSource).pathname)
}

const nameOf = ({ filename, originalSource }: FileInput): string =>
  filename ?? decoded(new URL(originalSource).pathname.split('/').at(-1) ?? '')

function withUuid(name: string): string {
  const extension = extname(name)
  return `${name.slice(0, name.length - extension.length)}_${randomUUID()}${extension}`
}
