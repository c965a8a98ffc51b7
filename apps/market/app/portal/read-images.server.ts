import {
  type ApplicationForm,
  checkImage,
  type FieldErrors,
  IMAGE_KINDS,
  type ImageKind,
  type Picture,
} from '@souk/vendors'
import type { SentForm } from './read-registration.server'

/**
 * The images that were sent, known by their content; or what is wrong with them, beside the field of each. One that the
 * operator asks for has to be there, now or from before (`kept`).
 */
export function readImages(sent: SentForm['images'], form: ApplicationForm, kept: ImageKind[]) {
  const pictures: { [kind in ImageKind]?: Picture } = {}
  const errors: FieldErrors = {}
  for (const kind of IMAGE_KINDS) {
    const bytes = sent[kind]
    const use = form.fields[kind]
    if (use === 'hidden') continue
    if (use === 'required' && !bytes && !kept.includes(kind)) errors[kind] = { is: 'image-missing' }
    const checked = bytes && checkImage(kind, bytes)
    if (checked?.ok) pictures[kind] = checked.value
    else if (checked) errors[kind] = checked.reason
  }
  return { pictures, errors }
}

/** Images that were fine and have to be chosen again, because browsers never fill a file field. */
export const imagesLost = (sent: SentForm['images'], errors: object): ImageKind[] =>
  IMAGE_KINDS.filter((kind) => sent[kind] && !Object.hasOwn(errors, kind))
