export { isTooLateToRepeat, noteAttempt, noteNotTaken, noteUnknownFate } from './attempts'
export { checkWords, type WordsFault } from './check-words'
export { findMail, noteSentAgain } from './find-mail'
export { type ListedMail, listMails } from './list-mails'
export { readMailNews } from './mail-news'
export { hasNotArrived, type MailState } from './mail-states'
export {
  isMailKind,
  MAIL_KIND_NAMES,
  MAIL_KINDS,
  type MailKindName,
  type MailTemplate,
  mailTemplate,
  sampleMail,
} from './mail-template'
export { type MailWords, mailWords, WORDS_FIELDS, type WordsField } from './mail-words'
export { type Mail, MailError, type Mailer, openMailer } from './mailer'
export { prepareMail } from './prepare-mail'
export { recordMailNews } from './record-mail-news'
export { recordSent } from './record-sent'
export { findRefusal, liftRefusal, type Refusal } from './refusals'
export { renderMail } from './render-mail'
export { type SenderSettings, senderSettings } from './sender'
export { readSender, type Sender, saveSender } from './sender-settings'
export { listWordings, readWording, saveWording, type Wording, type WordingKey } from './wordings'
