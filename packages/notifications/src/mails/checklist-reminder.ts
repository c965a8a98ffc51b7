import { z } from 'zod'
import { mailKind } from '../mail-kind'

export const checklistReminder = mailKind({
  kind: 'checklist-reminder',
  title: 'Reminder of what is missing',
  occasion: 'Something on your checklist is missing for as many days as you have set, or has expired.',
  essential: true,
  repeatable: true,
  values: { items: z.string() },
  placeholders: {
    items: { label: 'What is missing, one a line', sample: 'Proof of insurance\nTax form', needed: true },
  },
  words: {
    en: {
      subject: 'Reminder: {shopName} is waiting for something from you',
      preview: 'What {vendorName} still has to send.',
      heading: 'Something is still missing',
      body: [
        '{shopName} is still waiting for this from {vendorName}:',
        '',
        '{items}',
        '',
        'Your vendor page says what is needed, and takes it.',
      ].join('\n'),
      button: 'Open your checklist',
    },
    de: {
      subject: 'Erinnerung: {shopName} wartet auf etwas von Ihnen',
      preview: 'Was {vendorName} noch schicken muss.',
      heading: 'Es fehlt noch etwas',
      body: [
        '{shopName} wartet noch auf Folgendes von {vendorName}:',
        '',
        '{items}',
        '',
        'Auf Ihrer Händlerseite steht, was gebraucht wird, und dort können Sie es schicken.',
      ].join('\n'),
      button: 'Checkliste öffnen',
    },
    fr: {
      subject: 'Rappel : {shopName} attend quelque chose de votre part',
      preview: 'Ce que {vendorName} doit encore envoyer.',
      heading: 'Il manque encore quelque chose',
      body: [
        '{shopName} attend encore ceci de {vendorName} :',
        '',
        '{items}',
        '',
        'Votre page de vendeur dit ce qu’il faut, et permet de l’envoyer.',
      ].join('\n'),
      button: 'Ouvrir votre liste',
    },
    ar: {
      subject: 'تذكير: ينتظر {shopName} شيئًا منك',
      preview: 'ما على {vendorName} إرساله بعد.',
      heading: 'ما زال هناك شيء ناقص',
      body: [
        'ما زال {shopName} ينتظر هذا من {vendorName}:',
        '',
        '{items}',
        '',
        'تبيّن صفحتك كبائع ما هو مطلوب، ومنها ترسله.',
      ].join('\n'),
      button: 'افتح قائمتك',
    },
  },
})
