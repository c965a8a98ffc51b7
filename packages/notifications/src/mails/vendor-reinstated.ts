import { mailKind } from '../mail-kind'

export const vendorReinstated = mailKind({
  kind: 'vendor-reinstated',
  title: 'Back again',
  occasion: 'You reinstate a suspended vendor.',
  essential: true,
  repeatable: true,
  values: {},
  placeholders: {},
  words: {
    en: {
      subject: 'Your shop is back on {shopName}',
      preview: 'Shoppers see {vendorName} again.',
      heading: 'Your shop is back',
      body: '{shopName} has lifted the pause of {vendorName}. Shoppers see it again.',
      button: 'Open your vendor page',
    },
    de: {
      subject: 'Ihr Shop ist zurück auf {shopName}',
      preview: 'Käufer sehen {vendorName} wieder.',
      heading: 'Ihr Shop ist zurück',
      body: '{shopName} hat die Sperre von {vendorName} aufgehoben. Käufer sehen den Shop wieder.',
      button: 'Händlerseite öffnen',
    },
    fr: {
      subject: 'Votre boutique est de retour sur {shopName}',
      preview: 'Les acheteurs voient de nouveau {vendorName}.',
      heading: 'Votre boutique est de retour',
      body: '{shopName} a levé la suspension de {vendorName}. Les acheteurs voient de nouveau la boutique.',
      button: 'Ouvrir votre page vendeur',
    },
    ar: {
      subject: 'عاد متجرك إلى {shopName}',
      preview: 'يرى المتسوقون {vendorName} من جديد.',
      heading: 'عاد متجرك',
      body: 'رفع {shopName} الإيقاف عن {vendorName}. يراه المتسوقون من جديد.',
      button: 'افتح صفحة البائع',
    },
  },
})
