import { z } from 'zod'
import type { Context, Roots } from '../admin-api/context'
import { connection, pageArguments } from '../graphql/connection'
import { gid, readGid, typeOfGid } from '../graphql/gid'
import { matchesAll, parseSearch, type Term } from '../graphql/search-query'
import { shopifyTime } from '../graphql/time'
import { createFiles } from './create-files'
import { deleteFile, findFile, listFiles, type StoredFile } from './file'
import { presentFile, statusOf } from './present-file'
import { stageUploads } from './stage-uploads'
import { updateFiles } from './update-files'

const listArguments = pageArguments.extend({ query: z.string().nullish(), sortKey: z.string().default('ID') })

export const fileFields: Roots = {
  QueryRoot: {
    files: (args, context) => {
      const { query, sortKey, ...page } = listArguments.parse(args)
      const terms = parseSearch(query ?? '')
      const found = listFiles(context.state, context.shop.domain).filter((file) =>
        matchesAll(terms, (term) => fieldOf(context, file, term)),
      )
      const sortValue = sortValues[sortKey]
      if (!sortValue) throw new Error(`Souk sandbox: files cannot be sorted by ${sortKey}`)
      const sorted = found.sort((a, b) =>
        sortValue(a) < sortValue(b) ? -1 : sortValue(a) > sortValue(b) ? 1 : a.id - b.id,
      )
      return connection(sorted, page, { present: (file) => presentFile(context, file), sortValue })
    },
  },
  Mutation: {
    stagedUploadsCreate: stageUploads,
    fileCreate: (args, context) => {
      const { files, errors } = createFiles(args, context)
      return { files: files.map((file) => presentFile(context, file, { fresh: true })), userErrors: errors }
    },
    fileUpdate: (args, context) => {
      const { files, errors } = updateFiles(args, context)
      return { files: files.map((file) => presentFile(context, file)), userErrors: errors }
    },
    fileDelete: (args, context) => {
      const { fileIds } = z.object({ fileIds: z.array(z.string()) }).parse(args)
      const found = fileIds.map((id) => ({ id, file: fileOfAnyType(context, id) }))
      const missing = found.filter(({ file }) => file === null).map(({ id }) => id)
      if (missing.length > 0) {
        const message =
          missing.length === 1
            ? `File id ${missing[0]} does not exist.`
            : `File ids ${missing.join(',')} do not exist.`
        return {
          deletedFileIds: null,
          userErrors: [{ field: ['fileIds'], message, code: 'FILE_DOES_NOT_EXIST' }],
        }
      }
      const files = found.flatMap(({ file }) => file ?? [])
      for (const file of files) deleteFile(context.state, file.id)
      return { deletedFileIds: files.map(({ kind, id }) => gid(kind, id)), userErrors: [] }
    },
  },
}

/** `fileDelete` looks at the number only. */
function fileOfAnyType(context: Context, id: string): StoredFile | null {
  const number = readGid(typeOfGid(id) ?? '', id)
  return number === null ? null : findFile(context.state, { shop: context.shop.domain, id: number })
}

function fieldOf(context: Context, file: StoredFile, { field }: Term): string | number {
  switch (field) {
    case 'filename':
      return file.filename
    case 'id':
      return file.id
    case 'media_type':
      return file.kind === 'MediaImage' ? 'IMAGE' : 'GENERIC_FILE'
    case 'status':
      return statusOf(context, file)
    case 'created_at':
      return shopifyTime(file.createdAt)
    default:
      throw new Error(`Souk sandbox: files cannot be searched by ${field || 'words without a field'}`)
  }
}

const sortValues: Record<string, (file: StoredFile) => string | number> = {
  ID: ({ id }) => id,
  FILENAME: ({ filename }) => filename,
  CREATED_AT: ({ createdAt }) => createdAt,
  UPDATED_AT: ({ updatedAt }) => updatedAt,
}
