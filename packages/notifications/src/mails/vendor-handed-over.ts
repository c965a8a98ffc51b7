import { z } from 'zod'
import { mailKind } from '../mail-kind'

export const vendorHandedOver = mailKind({
  kind: 'vendor-handed-over',
  title: 'Handed over',
  occasion: 'The owner of a vendor makes a colleague the owner. Both get it.',
  essential: true,
  values: { fromName: z.string(), toName: z.string() },
  placeholders: {
    fromName: { label: 'Who was the owner', sample: 'Ida Berg', needed: true },
    toName: { label: 'Who is the owner now', sample: 'Jonas Lund', needed: true },
  },
  words: {
    en: {
      subject: '{vendorName} has a new owner',
      preview: '{toName} is now the owner of {vendorName}.',
      heading: '{toName} is now the owner',
      body: [
        '{fromName} has handed {vendorName} on {shopName} over to {toName}, who is now its owner. {fromName} stays in the team as a manager.',
        '',
        'If you did not expect this, write to {shopName} at once.',
      ].join('\n'),
      button: 'See your team',
    },
    de: {
      subject: '{vendorName} hat einen neuen Inhaber',
      preview: '{toName} ist jetzt Inhaber von {vendorName}.',
      heading: '{toName} ist jetzt Inhaber',
      body: [
        '{fromName} hat {vendorName} bei {shopName} an {toName} übergeben. {fromName} bleibt als Manager im Team.',
        '',
        'Wenn Sie das nicht erwartet haben, schreiben Sie sofort an {shopName}.',
      ].join('\n'),
      button: 'Team ansehen',
    },
    fr: {
      subject: '{vendorName} a un nouveau propriétaire',
      preview: '{toName} est désormais propriétaire de {vendorName}.',
      heading: '{toName} est désormais propriétaire',
      body: [
        '{fromName} a transmis {vendorName} sur {shopName} à {toName}. {fromName} reste dans l’équipe comme gestionnaire.',
        '',
        'Si vous ne vous y attendiez pas, écrivez tout de suite à {shopName}.',
      ].join('\n'),
      button: 'Voir votre équipe',
    },
    ar: {
      subject: 'لدى {vendorName} مالك جديد',
      preview: '{toName} هو الآن مالك {vendorName}.',
      heading: '{toName} هو المالك الآن',
      body: [
        'نقل {fromName} ملكية {vendorName} في {shopName} إلى {toName}. يبقى {fromName} في الفريق مديرًا.',
        '',
        'إن لم تكن تتوقع ذلك فراسل {shopName} فورًا.',
      ].join('\n'),
      button: 'اعرض فريقك',
    },
  },
})
