export { type MailTemplate, mailTemplate } from './mail-template'
export { type Mail, MailError, type Mailer, openMailer } from './mailer'
export { renderMail } from './render-mail'
