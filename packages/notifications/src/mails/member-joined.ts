import { z } from 'zod'
import { mailKind } from '../mail-kind'

export const memberJoined = mailKind({
  kind: 'member-joined',
  title: 'Somebody joined the team',
  occasion: 'A colleague accepts an invitation. The owner hears of it.',
  essential: false,
  values: { memberName: z.string() },
  placeholders: { memberName: { label: 'Who joined', sample: 'Jonas Lund', needed: true } },
  words: {
    en: {
      subject: '{memberName} has joined {vendorName}',
      preview: '{memberName} now works for {vendorName}.',
      heading: '{memberName} is in your team',
      body: '{memberName} has accepted the invitation and now works for {vendorName} on {shopName}.',
      button: 'See your team',
    },
    de: {
      subject: '{memberName} arbeitet jetzt für {vendorName}',
      preview: '{memberName} hat die Einladung angenommen.',
      heading: '{memberName} ist in Ihrem Team',
      body: '{memberName} hat die Einladung angenommen und arbeitet jetzt für {vendorName} bei {shopName}.',
      button: 'Team ansehen',
    },
    fr: {
      subject: '{memberName} a rejoint {vendorName}',
      preview: '{memberName} travaille désormais pour {vendorName}.',
      heading: '{memberName} fait partie de votre équipe',
      body: '{memberName} a accepté l’invitation et travaille désormais pour {vendorName} sur {shopName}.',
      button: 'Voir votre équipe',
    },
    ar: {
      subject: 'انضم {memberName} إلى {vendorName}',
      preview: 'يعمل {memberName} الآن مع {vendorName}.',
      heading: '{memberName} في فريقك',
      body: 'قبل {memberName} الدعوة ويعمل الآن مع {vendorName} في {shopName}.',
      button: 'اعرض فريقك',
    },
  },
})
