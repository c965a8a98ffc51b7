import { z } from 'zod'
import { mailKind } from '../mail-kind'

export const memberMadeManager = mailKind({
  kind: 'member-made-manager',
  title: 'Made a manager',
  occasion: 'The owner makes a member a manager.',
  essential: false,
  values: { changedBy: z.string() },
  placeholders: { changedBy: { label: 'Who changed it', sample: 'Ida Berg', needed: true } },
  words: {
    en: {
      subject: 'You are now a manager of {vendorName}',
      preview: '{changedBy} has changed what you may do.',
      heading: 'You now manage {vendorName}',
      body: '{changedBy} has made you a manager of {vendorName} on {shopName}. You can now change the profile, send documents and take vacations.',
      button: 'Open your vendor page',
    },
    de: {
      subject: 'Sie verwalten jetzt {vendorName}',
      preview: '{changedBy} hat Ihre Rechte geändert.',
      heading: 'Sie verwalten jetzt {vendorName}',
      body: '{changedBy} hat Sie zum Manager von {vendorName} bei {shopName} gemacht. Sie können jetzt das Profil ändern, Dokumente senden und Urlaub eintragen.',
      button: 'Händlerseite öffnen',
    },
    fr: {
      subject: 'Vous gérez désormais {vendorName}',
      preview: '{changedBy} a modifié vos droits.',
      heading: 'Vous gérez désormais {vendorName}',
      body: '{changedBy} vous a nommé gestionnaire de {vendorName} sur {shopName}. Vous pouvez modifier le profil, envoyer des documents et annoncer des congés.',
      button: 'Ouvrir votre page vendeur',
    },
    ar: {
      subject: 'أنت الآن مدير {vendorName}',
      preview: 'غيّر {changedBy} صلاحياتك.',
      heading: 'أنت الآن تدير {vendorName}',
      body: 'جعلك {changedBy} مديرًا لدى {vendorName} في {shopName}. يمكنك الآن تغيير الملف التعريفي وإرسال المستندات وتفعيل الإجازة.',
      button: 'افتح صفحة البائع',
    },
  },
})
