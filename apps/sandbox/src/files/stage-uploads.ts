import { z } from 'zod'
import type { Context } from '../admin-api/context'
import { openTarget } from './staged-target'

const uploadInput = z.object({
  filename: z.string(),
  mimeType: z.string(),
  resource: z.string(),
  httpMethod: z.enum(['POST', 'PUT']).default('PUT'),
  fileSize: z.union([z.string(), z.number()]).nullish(),
})
type UploadInput = z.infer<typeof uploadInput>

const IMAGE_RESOURCES = ['IMAGE', 'PRODUCT_IMAGE', 'COLLECTION_IMAGE', 'SHOP_IMAGE']
const IMAGE_TYPES = ['image/png', 'image/jpeg', 'image/gif', 'image/webp', 'image/heic', 'image/svg+xml']

/** `stagedUploadsCreate`: one target for each input; an input that is refused gets an empty one. */
export function stageUploads(args: unknown, context: Context) {
  const { input } = z.object({ input: z.array(uploadInput) }).parse(args)
  const refused = input.map((upload, index) => refusal(upload, ['input', String(index)]))
  return {
    stagedTargets: input.map((upload, index) =>
      refused[index] ? { url: null, resourceUrl: null, parameters: [] } : target(context, upload),
    ),
    userErrors: refused.flatMap((error) => error ?? []),
  }
}

function target(context: Context, { filename, mimeType, resource, httpMethod: method }: UploadInput) {
  const folder = folderOf(resource, method)
  if (folder === null) throw new Error(`Souk sandbox: staged uploads of ${resource} are not built`)
  return openTarget(context.state, { shop: context.shop, filename, mimeType, method, folder })
}

/** As the keys of targets show it. */
function folderOf(resource: string, method: UploadInput['httpMethod']): string | null {
  if (resource === 'BULK_MUTATION_VARIABLES') return 'bulk'
  if (resource === 'FILE') return 'files'
  if (!IMAGE_RESOURCES.includes(resource)) return null
  return method === 'POST' ? 'products' : 'files'
}

function refusal({ filename, mimeType, resource, fileSize }: UploadInput, path: string[]) {
  const sized = resource === 'VIDEO' ? 'video' : resource === 'MODEL_3D' ? '3D model' : null
  if (sized && fileSize == null) {
    return { field: [...path, 'fileSize'], message: `file size is required for ${sized} resources` }
  }
  if (IMAGE_RESOURCES.includes(resource) && !IMAGE_TYPES.includes(mimeType)) {
    return { field: [...path, 'mimeType'], message: `${filename}: (${mimeType}) is not a recognized format` }
  }
  return null
}
