import { z } from 'zod'
import { mailKind } from '../mail-kind'

export const vendorRejected = mailKind({
  kind: 'vendor-rejected',
  title: 'Not accepted',
  occasion: 'You reject an application.',
  essential: true,
  repeatable: true,
  values: { reason: z.string() },
  placeholders: {
    reason: {
      label: 'The reason you gave',
      sample: 'Your price list is missing.\nPlease send it with the next application.',
      needed: true,
    },
  },
  words: {
    en: {
      subject: 'Your application to {shopName}',
      preview: 'About the application of {vendorName}.',
      heading: 'Your application was not accepted',
      body: [
        '{shopName} has decided not to accept {vendorName} as a vendor. This is the reason they gave:',
        '',
        '{reason}',
        '',
        'You can change your application and send it again.',
      ].join('\n'),
      button: 'See your application',
    },
    de: {
      subject: 'Ihre Bewerbung bei {shopName}',
      preview: 'Zur Bewerbung von {vendorName}.',
      heading: 'Ihre Bewerbung wurde nicht angenommen',
      body: [
        '{shopName} hat entschieden, {vendorName} nicht als Händler aufzunehmen. Das ist die Begründung:',
        '',
        '{reason}',
        '',
        'Sie können Ihre Bewerbung ändern und noch einmal senden.',
      ].join('\n'),
      button: 'Bewerbung ansehen',
    },
    fr: {
      subject: 'Votre candidature à {shopName}',
      preview: 'À propos de la candidature de {vendorName}.',
      heading: 'Votre candidature n’a pas été acceptée',
      body: [
        '{shopName} a décidé de ne pas accepter {vendorName} comme vendeur. Voici la raison donnée :',
        '',
        '{reason}',
        '',
        'Vous pouvez modifier votre candidature et l’envoyer de nouveau.',
      ].join('\n'),
      button: 'Voir votre candidature',
    },
    ar: {
      subject: 'طلبك لدى {shopName}',
      preview: 'بخصوص طلب {vendorName}.',
      heading: 'لم يُقبل طلبك',
      body: [
        'قرر {shopName} عدم قبول {vendorName} بائعًا. هذا هو السبب المذكور:',
        '',
        '{reason}',
        '',
        'يمكنك تعديل طلبك وإرساله مرة أخرى.',
      ].join('\n'),
      button: 'اعرض طلبك',
    },
  },
})
