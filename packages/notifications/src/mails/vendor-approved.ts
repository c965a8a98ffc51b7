import { mailKind } from '../mail-kind'

export const vendorApproved = mailKind({
  kind: 'vendor-approved',
  title: 'Approved',
  occasion: 'A vendor is approved, by you or by your rule.',
  essential: true,
  repeatable: true,
  values: {},
  placeholders: {},
  words: {
    en: {
      subject: 'You can now sell on {shopName}',
      preview: '{vendorName} is now a vendor on {shopName}.',
      heading: 'You are approved',
      body: '{shopName} has approved {vendorName}. Shoppers can now see you among its vendors.',
      button: 'Open your vendor page',
    },
    de: {
      subject: 'Sie können jetzt auf {shopName} verkaufen',
      preview: '{vendorName} ist jetzt Händler auf {shopName}.',
      heading: 'Sie sind zugelassen',
      body: '{shopName} hat {vendorName} zugelassen. Käufer sehen Sie jetzt unter den Händlern.',
      button: 'Händlerseite öffnen',
    },
    fr: {
      subject: 'Vous pouvez maintenant vendre sur {shopName}',
      preview: '{vendorName} est maintenant vendeur sur {shopName}.',
      heading: 'Votre candidature est acceptée',
      body: '{shopName} a accepté {vendorName}. Les acheteurs vous voient maintenant parmi les vendeurs.',
      button: 'Ouvrir votre page vendeur',
    },
    ar: {
      subject: 'يمكنك الآن البيع في {shopName}',
      preview: 'أصبح {vendorName} بائعًا في {shopName}.',
      heading: 'تم قبولك',
      body: 'قبِل {shopName} انضمام {vendorName}. يمكن للمتسوقين الآن رؤيتك بين البائعين.',
      button: 'افتح صفحة البائع',
    },
  },
})
