import { assert } from '@souk/kernel'
import { type AdminClient, refuseUserErrors, ShopifyError, withTimeout } from './admin-client'
import { graphql } from './generated'

const STAGE_UPLOAD = graphql(`
  mutation StageUpload($input: [StagedUploadInput!]!) {
    stagedUploadsCreate(input: $input) {
      stagedTargets {
        url
        resourceUrl
        parameters {
          name
          value
        }
      }
      userErrors {
        field
        message
      }
    }
  }
`)

const CREATE_FILE = graphql(`
  mutation CreateFile($files: [FileCreateInput!]!) {
    fileCreate(files: $files) {
      files {
        id
      }
      userErrors {
        field
        message
        code
      }
    }
  }
`)

/**
 * Puts an image into Shopify Files by a staged upload and returns its id (`gid://shopify/MediaImage/…`).
 * The file name identifies it: a repeated call replaces the file instead of adding another. So it must be a name that
 * nobody else would choose; the merchant's own files live in the same place.
 */
export async function uploadImage(
  admin: AdminClient,
  image: { filename: string; mimeType: string; bytes: Uint8Array<ArrayBuffer>; alt: string },
): Promise<string> {
  const { filename, mimeType, bytes, alt } = image
  const { stagedUploadsCreate } = await admin.request(STAGE_UPLOAD, {
    input: [
      { filename, mimeType, resource: 'IMAGE', httpMethod: 'POST', fileSize: String(bytes.byteLength) },
    ],
  })
  refuseUserErrors(stagedUploadsCreate?.userErrors ?? [])
  const target = stagedUploadsCreate?.stagedTargets?.[0]
  assert(target?.url && target.resourceUrl, 'a staged upload without errors has a target')

  const form = new FormData()
  for (const { name, value } of target.parameters) form.append(name, value)
  form.append('file', new Blob([bytes], { type: mimeType }), filename)
  const uploaded = await fetch(target.url, {
    method: 'POST',
    body: form,
    signal: withTimeout(30_000, admin.signal),
  })
  if (!uploaded.ok) throw new ShopifyError('unavailable', `The staged upload answered ${uploaded.status}.`)

  const { fileCreate } = await admin.request(CREATE_FILE, {
    files: [
      {
        filename,
        alt,
        contentType: 'IMAGE',
        originalSource: target.resourceUrl,
        duplicateResolutionMode: 'REPLACE',
      },
    ],
  })
  refuseUserErrors(fileCreate?.userErrors ?? [])
  const id = fileCreate?.files?.[0]?.id
  assert(id, 'fileCreate without errors returns the file')
  return id
}
