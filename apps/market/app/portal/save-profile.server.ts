import { type Deps, type ProfileView, saveProfile, viewNewerChanges } from '@souk/flows'
import { IMAGE_KINDS, parseProfile, type VendorApplication } from '@souk/vendors'
import type { MemberVisit } from './member-visit.server'
import type { ProfileProblem, ProfileReply } from './profile-form'
import { imagesOf } from './profile-values.server'
import { imagesLost, readImages } from './read-images.server'
import type { SentForm } from './read-registration.server'
import type { FormErrors } from './register.server'

type Saved = { kind: 'saved' } | { kind: 'not-allowed' } | { kind: 'refused'; reply: ProfileReply }

type Change = {
  deps: Deps
  visit: MemberVisit
  /** The profile as it stands. */
  view: ProfileView
  sent: SentForm
  /** The form was open for too long. */
  expired: boolean
}

/** Takes a change of the profile from the form to the flow; everything that can be corrected is told at once. */
export async function saveSentProfile({ deps, visit, view, sent, expired }: Change): Promise<Saved> {
  const { fields, images } = sent
  const { actor } = visit
  const seenVersion = /^\d{1,9}$/.test(fields.version ?? '') ? Number(fields.version) : 0
  const refuse = (problem: ProfileProblem | null, errors: FormErrors = {}, version = seenVersion): Saved => ({
    kind: 'refused',
    reply: { values: fields, errors, problem, imagesLost: imagesLost(images, errors), version },
  })
  if (expired) return refuse({ is: 'expired' })
  const dropped = IMAGE_KINDS.filter(
    (kind) => fields[`drop-${kind}`] === 'yes' && view.form.fields[kind] === 'optional',
  )
  const application = parseProfile(fields, view.form)
  const { pictures, errors } = readImages(images, view.form, imagesOf(view.vendor))
  if (!application.ok) return refuse(null, { ...application.reason, ...errors })
  if (Object.keys(errors).length > 0) return refuse(null, errors)
  const change = { actor, application: application.value, images: pictures, dropped, seenVersion }
  const saved = await saveProfile(deps, change)
  if (saved.ok) return { kind: 'saved' }
  if (saved.reason === 'not-allowed' || saved.reason === 'not-open') return { kind: 'not-allowed' }
  if (saved.reason === 'name-taken') return refuse(null, { displayName: { is: 'name-taken' } })
  if (saved.reason !== 'changed-meanwhile') return refuse({ is: saved.reason })
  const newer = await viewNewerChanges(deps, { actor, seenVersion })
  const beside = tellNewer(newer, view, application.value)
  return refuse({ is: 'changed-meanwhile', by: newer.by }, beside, view.vendor.profileVersion)
}

/** Beside each field that somebody else has changed: what stands there now, where it is not what was typed. */
function tellNewer(
  { fields, by }: Awaited<ReturnType<typeof viewNewerChanges>>,
  { texts }: ProfileView,
  typed: VendorApplication,
): FormErrors {
  const errors: FormErrors = {}
  for (const field of new Set(fields)) {
    if (field === 'logo' || field === 'banner') errors[field] = { is: 'image-changed-meanwhile', by }
    else if (isText(texts, field) && typed[field] !== undefined && typed[field] !== texts[field])
      errors[field] = texts[field]
        ? { is: 'written-meanwhile', by, text: texts[field] }
        : { is: 'emptied-meanwhile', by }
  }
  return errors
}

const isText = (texts: ProfileView['texts'], field: string): field is keyof ProfileView['texts'] =>
  Object.hasOwn(texts, field)
