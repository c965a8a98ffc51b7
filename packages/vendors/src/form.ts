// The second door, for what runs in the browser too: what a form asks for, and how what is typed is checked.
export {
  ADDRESS,
  type ApplicationField,
  type FieldErrors,
  parseApplication,
  parseProfile,
  TEXT_FIELDS,
} from './application'
export type { ApplicationForm, ChosenField, FieldUse } from './application-form'
export { COUNTRIES } from './countries'
export { checkImage, type ImageKind, MAX_IMAGE_BYTES } from './image'
