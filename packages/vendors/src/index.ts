export { addVendor } from './add-vendor'
export { type GivenAnswer, listAnswers, storeAnswers } from './answers'
export {
  ADDRESS,
  type ApplicationField,
  DETAILS,
  type Detail,
  type FieldErrors,
  parseApplication,
  parseProfile,
  type VendorApplication,
} from './application'
export { type ApplicationForm, type ChosenField, type FieldUse, OPEN_FORM } from './application-form'
export { type AutoApproval, approvesAtOnce, autoApprovalSchema } from './auto-approval'
export {
  addBulkChange,
  type BulkChange,
  type BulkScope,
  type BulkWhat,
  bulkWhat,
  dismissBulkChange,
  findBulkChange,
  finishBulkChange,
  type ItemOutcome,
  listBulkChanges,
  listRefusals,
  settleItems,
  takeItems,
} from './bulk-change'
export { changeApplication } from './change-application'
export { changeMember } from './change-member'
export { changeProfile, type ProfileField, profileTexts } from './change-profile'
export { changeVacation, turnVacations } from './change-vacation'
export { countApplications } from './count-applications'
export { type Count, countAll, countUpTo, countVendors } from './count-vendors'
export { NOTHING_TOLD, readDetails, readDetailsOf, type VendorDetails } from './details'
export { type Draft, deleteDraft, readDraft, saveDraft } from './draft'
export { findImage, type KeptImage } from './find-image'
export { findVendor, findVendorOfCustomer } from './find-vendor'
export { forgetDrafts } from './forget-drafts'
export { GROUP_COLOURS, type GroupColour, groupColour, groupId, shortName, type VendorGroup } from './group'
export {
  addGroup,
  changeGroup,
  countMembers,
  deleteGroup,
  groupsOf,
  joinGroup,
  leaveGroup,
  listGroups,
} from './groups'
export { checkImage, IMAGE_KINDS, type ImageKind, MAX_IMAGE_BYTES, type Picture } from './image'
export { addImport, addImportRows, type ReadRow, removeImport } from './import/add-import'
export { clearImports, clearImportsOfShop } from './import/clear-imports'
export { FileFault, type FileProblem } from './import/file-fault'
export { judgeRows } from './import/judge-rows'
export { findImport, listImportRows, listImports, ROW_FILTERS, type RowFilter } from './import/list-imports'
export { countNotInvited } from './import/not-invited'
export { type ImportProblem, readRow } from './import/read-row'
export { openVendorFile, type VendorFile } from './import/read-vendor-file'
export {
  findInTheWay,
  finishImport,
  isImporting,
  type SettledRow,
  settleImportRows,
  startImport,
  takeImportRows,
} from './import/run-import'
export { type ImportRow, linesToImport, type VendorImport } from './import/vendor-import'
export { insertVendor } from './insert-vendor'
export { LINKS, type Link } from './links'
export { type Agreement, listAgreements } from './list-agreements'
export { findNote, listNotes } from './list-notes'
export { listVendors, type VendorPage } from './list-vendors'
export { lockCustomer } from './lock-customer'
export { MAIL_TOPICS, type MailTopic, type Member } from './member'
export {
  type MemberDetails,
  type MemberErrors,
  type MemberPreferences,
  parseMember,
  readPreferences,
} from './member-form'
export { type MoveRefusal, moveVendor } from './move-vendor'
export { movesFrom, VENDOR_MOVES, type VendorMove } from './moves'
export { nameKey } from './name-key'
export { nameVendors } from './name-vendors'
export { findLookAlikes, isNameTaken, type LookAlike, nameLook, vendorHandle } from './names'
export { type Note, noteText } from './note'
export { emailAddress, manyLines, oneLine, searchWords } from './plain-text'
export type { Problem } from './problem'
export {
  attachImageFile,
  attachMetaobject,
  readVendorToPublish,
  type VendorToPublish,
} from './publish-vendor'
export { answerMissing, type Question, type QuestionKind, questionField } from './question'
export { type EditedForm, readApplicationForm, readEditedForm } from './read-application-form'
export { type RegistrationSettings, registrationSettings } from './registration-settings'
export { type MarketplaceRules, readRules, saveRules } from './rules'
export { saveApplicationForm } from './save-application-form'
export { addView, deleteView, listViews, renameView, type SavedView, updateView } from './saved-views'
export type { SentImages } from './store-image'
export { addInvitation } from './team/add-invitation'
export { addMember, findMember, handOver, removeMember, setRole } from './team/change-team'
export { findInvitation, removeInvitation } from './team/find-invitation'
export { INVITED_ROLES, type Invitation, type InvitedRole, invitationToken } from './team/invitation'
export { listInvitations, listMembers } from './team/list-team'
export { lockTeam } from './team/lock-team'
export { findClaim, openClaim } from './team/open-claim'
export { renewInvitation } from './team/renew-invitation'
export {
  currentTerms,
  listTerms,
  publishTerms,
  recordAgreement,
  type Terms,
  termsAsSeen,
  termsText,
} from './terms'
export { textFields } from './text-fields'
export { dayOf, isAway, parseVacation, type Vacation, type VacationErrors } from './vacation'
export { VENDOR_STATUSES, type Vendor, type VendorStatus } from './vendor'
export { IMPORT_COLUMNS, type ImportColumn, type VendorCsvRow, writeCsv, writeVendorCsv } from './vendor-csv'
export type { VendorFilter } from './vendor-filter'
export { VENDOR_SORTS, type VendorCursor, type VendorOrder } from './vendor-order'
export { addNote, changeNote, deleteNote } from './write-note'
