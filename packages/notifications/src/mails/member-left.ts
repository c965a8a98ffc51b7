import { z } from 'zod'
import { mailKind } from '../mail-kind'

export const memberLeft = mailKind({
  kind: 'member-left',
  title: 'Somebody left the team',
  occasion: 'A colleague leaves by themselves. The owner hears of it.',
  essential: false,
  values: { memberName: z.string() },
  placeholders: { memberName: { label: 'Who left', sample: 'Jonas Lund', needed: true } },
  words: {
    en: {
      subject: '{memberName} has left {vendorName}',
      preview: '{memberName} no longer works for {vendorName}.',
      heading: '{memberName} has left your team',
      body: '{memberName} has left {vendorName} on {shopName} and can no longer see or change anything there.',
      button: 'See your team',
    },
    de: {
      subject: '{memberName} hat {vendorName} verlassen',
      preview: '{memberName} arbeitet nicht mehr für {vendorName}.',
      heading: '{memberName} hat Ihr Team verlassen',
      body: '{memberName} hat {vendorName} bei {shopName} verlassen und kann dort nichts mehr sehen oder ändern.',
      button: 'Team ansehen',
    },
    fr: {
      subject: '{memberName} a quitté {vendorName}',
      preview: '{memberName} ne travaille plus pour {vendorName}.',
      heading: '{memberName} a quitté votre équipe',
      body: '{memberName} a quitté {vendorName} sur {shopName} et ne peut plus rien y voir ni modifier.',
      button: 'Voir votre équipe',
    },
    ar: {
      subject: 'غادر {memberName} فريق {vendorName}',
      preview: 'لم يعد {memberName} يعمل مع {vendorName}.',
      heading: 'غادر {memberName} فريقك',
      body: 'غادر {memberName} فريق {vendorName} في {shopName} ولم يعد بإمكانه رؤية أي شيء أو تغييره هناك.',
      button: 'اعرض فريقك',
    },
  },
})
