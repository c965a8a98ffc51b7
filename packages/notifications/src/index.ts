export { type Mail, MailError, type Mailer, openMailer } from './mailer'
export { type MailTemplate, mailTemplate, renderMail } from './render-mail'
