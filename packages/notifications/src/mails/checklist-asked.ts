import { z } from 'zod'
import { mailKind } from '../mail-kind'

export const checklistAsked = mailKind({
  kind: 'checklist-asked',
  title: 'What is needed',
  occasion: 'A vendor applies, or is approved, and something on your checklist is missing.',
  essential: true,
  repeatable: true,
  values: { items: z.string() },
  placeholders: {
    items: { label: 'What is missing, one a line', sample: 'Proof of insurance\nTax form', needed: true },
  },
  words: {
    en: {
      subject: '{shopName} needs something from you',
      preview: 'What {vendorName} still has to send.',
      heading: 'Something is still missing',
      body: [
        '{shopName} asks every vendor for a few things. This is still missing from {vendorName}:',
        '',
        '{items}',
        '',
        'Send it on your vendor page. Only {shopName} can see it.',
      ].join('\n'),
      button: 'Open your checklist',
    },
    de: {
      subject: '{shopName} braucht noch etwas von Ihnen',
      preview: 'Was {vendorName} noch schicken muss.',
      heading: 'Es fehlt noch etwas',
      body: [
        '{shopName} bittet alle Händler um einige Angaben. Von {vendorName} fehlt noch:',
        '',
        '{items}',
        '',
        'Schicken Sie es auf Ihrer Händlerseite. Nur {shopName} kann es sehen.',
      ].join('\n'),
      button: 'Checkliste öffnen',
    },
    fr: {
      subject: '{shopName} a besoin de quelque chose de votre part',
      preview: 'Ce que {vendorName} doit encore envoyer.',
      heading: 'Il manque encore quelque chose',
      body: [
        '{shopName} demande quelques éléments à chaque vendeur. Il manque encore pour {vendorName} :',
        '',
        '{items}',
        '',
        'Envoyez-le depuis votre page de vendeur. Seul {shopName} peut le voir.',
      ].join('\n'),
      button: 'Ouvrir votre liste',
    },
    ar: {
      subject: 'يحتاج {shopName} إلى شيء منك',
      preview: 'ما على {vendorName} إرساله بعد.',
      heading: 'ما زال هناك شيء ناقص',
      body: [
        'يطلب {shopName} من كل بائع بعض الأشياء. ما زال ينقص من {vendorName}:',
        '',
        '{items}',
        '',
        'أرسله من صفحتك كبائع. لا يراه سوى {shopName}.',
      ].join('\n'),
      button: 'افتح قائمتك',
    },
  },
})
