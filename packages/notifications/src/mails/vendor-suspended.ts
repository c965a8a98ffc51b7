import { z } from 'zod'
import { mailKind } from '../mail-kind'

export const vendorSuspended = mailKind({
  kind: 'vendor-suspended',
  title: 'Suspended',
  occasion: 'You suspend a vendor.',
  essential: true,
  repeatable: true,
  values: { reason: z.string() },
  placeholders: {
    reason: {
      label: 'The reason you gave',
      sample: 'Two orders were sent late.\nWrite to us once your stock is back.',
      needed: true,
    },
  },
  words: {
    en: {
      subject: '{shopName} has paused your shop',
      preview: '{vendorName} is not shown to shoppers for now.',
      heading: 'Your shop is paused',
      body: [
        '{shopName} has paused {vendorName}. Shoppers do not see it until it is back. This is the reason they gave:',
        '',
        '{reason}',
      ].join('\n'),
      button: 'Open your vendor page',
    },
    de: {
      subject: '{shopName} hat Ihren Shop gesperrt',
      preview: '{vendorName} wird Käufern vorerst nicht gezeigt.',
      heading: 'Ihr Shop ist gesperrt',
      body: [
        '{shopName} hat {vendorName} gesperrt. Käufer sehen den Shop nicht, bis er zurück ist. Das ist die Begründung:',
        '',
        '{reason}',
      ].join('\n'),
      button: 'Händlerseite öffnen',
    },
    fr: {
      subject: '{shopName} a suspendu votre boutique',
      preview: '{vendorName} n’est pas montré aux acheteurs pour le moment.',
      heading: 'Votre boutique est suspendue',
      body: [
        '{shopName} a suspendu {vendorName}. Les acheteurs ne voient plus la boutique jusqu’à son retour. Voici la raison donnée :',
        '',
        '{reason}',
      ].join('\n'),
      button: 'Ouvrir votre page vendeur',
    },
    ar: {
      subject: 'أوقف {shopName} متجرك مؤقتًا',
      preview: 'لا يظهر {vendorName} للمتسوقين في الوقت الحالي.',
      heading: 'متجرك متوقف مؤقتًا',
      body: [
        'أوقف {shopName} متجر {vendorName} مؤقتًا. لن يراه المتسوقون حتى يعود. هذا هو السبب المذكور:',
        '',
        '{reason}',
      ].join('\n'),
      button: 'افتح صفحة البائع',
    },
  },
})
