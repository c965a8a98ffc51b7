import { z } from 'zod'
import { mailKind } from '../mail-kind'

export const memberMadeViewer = mailKind({
  kind: 'member-made-viewer',
  title: 'Made a viewer',
  occasion: 'The owner makes a member a viewer.',
  essential: false,
  values: { changedBy: z.string() },
  placeholders: { changedBy: { label: 'Who changed it', sample: 'Ida Berg', needed: true } },
  words: {
    en: {
      subject: 'You can now only look at {vendorName}',
      preview: '{changedBy} has changed what you may do.',
      heading: 'You are now a viewer of {vendorName}',
      body: '{changedBy} has made you a viewer of {vendorName} on {shopName}. You still see everything, and no longer change anything.',
      button: 'Open your vendor page',
    },
    de: {
      subject: 'Sie können {vendorName} jetzt nur ansehen',
      preview: '{changedBy} hat Ihre Rechte geändert.',
      heading: 'Sie sehen {vendorName} jetzt nur an',
      body: '{changedBy} hat Sie zum Betrachter von {vendorName} bei {shopName} gemacht. Sie sehen weiterhin alles, ändern aber nichts mehr.',
      button: 'Händlerseite öffnen',
    },
    fr: {
      subject: 'Vous pouvez désormais seulement consulter {vendorName}',
      preview: '{changedBy} a modifié vos droits.',
      heading: 'Vous consultez désormais {vendorName}',
      body: '{changedBy} vous a donné un accès en lecture à {vendorName} sur {shopName}. Vous voyez toujours tout, mais ne modifiez plus rien.',
      button: 'Ouvrir votre page vendeur',
    },
    ar: {
      subject: 'يمكنك الآن الاطلاع فقط على {vendorName}',
      preview: 'غيّر {changedBy} صلاحياتك.',
      heading: 'أنت الآن مُطّلع لدى {vendorName}',
      body: 'جعلك {changedBy} مُطّلعًا لدى {vendorName} في {shopName}. ما زلت ترى كل شيء لكنك لا تغيّر شيئًا.',
      button: 'افتح صفحة البائع',
    },
  },
})
