import { z } from 'zod'
import { mailKind } from '../mail-kind'

export const memberInvited = mailKind({
  kind: 'member-invited',
  title: 'Invitation to a team',
  occasion: 'A vendor invites a colleague, or sends the invitation again.',
  essential: false,
  values: { inviterName: z.string() },
  placeholders: { inviterName: { label: 'Who invites', sample: 'Ida Berg', needed: true } },
  words: {
    en: {
      subject: '{inviterName} invites you to {vendorName}',
      preview: 'Join the team of {vendorName} on {shopName}.',
      heading: 'Join {vendorName}',
      body: [
        '{inviterName} invites you to work for {vendorName}, a vendor on {shopName}.',
        '',
        'The link leads to the store. Sign in there with your customer account, or make one, and accept. It works once, for seven days.',
        '',
        'If you do not know what this is about, leave this mail alone: nothing happens.',
      ].join('\n'),
      button: 'See the invitation',
    },
    de: {
      subject: '{inviterName} lädt Sie zu {vendorName} ein',
      preview: 'Treten Sie dem Team von {vendorName} bei {shopName} bei.',
      heading: 'Kommen Sie zu {vendorName}',
      body: [
        '{inviterName} lädt Sie ein, für {vendorName} zu arbeiten, einen Händler bei {shopName}.',
        '',
        'Der Link führt zum Store. Melden Sie sich dort mit Ihrem Kundenkonto an, oder legen Sie eines an, und nehmen Sie an. Er gilt einmal und sieben Tage lang.',
        '',
        'Wenn Ihnen das nichts sagt, lassen Sie diese E-Mail liegen: Es geschieht nichts.',
      ].join('\n'),
      button: 'Einladung ansehen',
    },
    fr: {
      subject: '{inviterName} vous invite à rejoindre {vendorName}',
      preview: 'Rejoignez l’équipe de {vendorName} sur {shopName}.',
      heading: 'Rejoignez {vendorName}',
      body: [
        '{inviterName} vous invite à travailler pour {vendorName}, vendeur sur {shopName}.',
        '',
        'Le lien mène à la boutique. Connectez-vous avec votre compte client, ou créez-en un, puis acceptez. Il fonctionne une seule fois, pendant sept jours.',
        '',
        'Si cela ne vous dit rien, ignorez cet e-mail : rien ne se passera.',
      ].join('\n'),
      button: 'Voir l’invitation',
    },
    ar: {
      subject: 'يدعوك {inviterName} إلى {vendorName}',
      preview: 'انضم إلى فريق {vendorName} في {shopName}.',
      heading: 'انضم إلى {vendorName}',
      body: [
        'يدعوك {inviterName} للعمل مع {vendorName}، أحد البائعين في {shopName}.',
        '',
        'يقودك الرابط إلى المتجر. سجّل الدخول هناك بحساب العميل الخاص بك أو أنشئ حسابًا، ثم اقبل الدعوة. يعمل الرابط مرة واحدة ولمدة سبعة أيام.',
        '',
        'إن كنت لا تعرف شيئًا عن هذا فتجاهل هذه الرسالة: لن يحدث شيء.',
      ].join('\n'),
      button: 'اعرض الدعوة',
    },
  },
})
