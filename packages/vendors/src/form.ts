// The second door, for what runs in the browser too: what a form asks for, and how what is typed is checked.
export {
  type ApplicationField,
  type FieldErrors,
  parseApplication,
  parseProfile,
} from './application'
export type { ApplicationForm, ChosenField, FieldUse } from './application-form'
export { COUNTRIES } from './countries'
export { checkImage, IMAGE_KINDS, type ImageKind } from './image'
export { MAX_FILE_BYTES, MAX_FILE_ROWS } from './import/limits'
export type { Problem } from './problem'
export { answerMissing, type Question, questionField } from './question'
export { textFields } from './text-fields'
