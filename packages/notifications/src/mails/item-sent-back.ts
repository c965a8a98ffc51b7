import { z } from 'zod'
import { mailKind } from '../mail-kind'

export const itemSentBack = mailKind({
  kind: 'item-sent-back',
  title: 'Sent back',
  occasion: 'You send something back that a vendor sent for your checklist.',
  essential: true,
  repeatable: true,
  values: { item: z.string(), reason: z.string() },
  placeholders: {
    item: { label: 'What was sent back', sample: 'Proof of insurance' },
    reason: { label: 'The reason you gave', sample: 'The second page is missing.', needed: true },
  },
  words: {
    en: {
      subject: '{shopName} needs this once more: {item}',
      preview: 'What has to be different, and where to send it.',
      heading: '{item}: please send it once more',
      body: [
        '{shopName} could not accept what {vendorName} sent. This is the reason they gave:',
        '',
        '{reason}',
        '',
        'Send it again on your vendor page.',
      ].join('\n'),
      button: 'Open your checklist',
    },
    de: {
      subject: '{shopName} braucht das noch einmal: {item}',
      preview: 'Was anders sein muss und wohin Sie es schicken.',
      heading: '{item}: bitte noch einmal schicken',
      body: [
        '{shopName} konnte nicht annehmen, was {vendorName} geschickt hat. Das ist die Begründung:',
        '',
        '{reason}',
        '',
        'Schicken Sie es auf Ihrer Händlerseite noch einmal.',
      ].join('\n'),
      button: 'Checkliste öffnen',
    },
    fr: {
      subject: '{shopName} en a besoin encore une fois : {item}',
      preview: 'Ce qui doit changer, et où l’envoyer.',
      heading: '{item} : merci de l’envoyer de nouveau',
      body: [
        '{shopName} n’a pas pu accepter ce que {vendorName} a envoyé. Voici la raison donnée :',
        '',
        '{reason}',
        '',
        'Envoyez-le de nouveau depuis votre page de vendeur.',
      ].join('\n'),
      button: 'Ouvrir votre liste',
    },
    ar: {
      subject: 'يحتاج {shopName} إلى هذا مرة أخرى: {item}',
      preview: 'ما الذي يجب تغييره، وأين ترسله.',
      heading: '{item}: يرجى إرساله مرة أخرى',
      body: [
        'لم يتمكن {shopName} من قبول ما أرسله {vendorName}. هذا هو السبب المذكور:',
        '',
        '{reason}',
        '',
        'أرسله مرة أخرى من صفحتك كبائع.',
      ].join('\n'),
      button: 'افتح قائمتك',
    },
  },
})
