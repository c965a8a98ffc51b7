import { mailKind } from '../mail-kind'

export const vendorWelcome = mailKind({
  kind: 'vendor-welcome',
  title: 'Welcome',
  occasion: 'Somebody has applied to become a vendor.',
  essential: false,
  repeatable: true,
  values: {},
  placeholders: {},
  words: {
    en: {
      subject: 'Welcome to {shopName}',
      preview: '{vendorName} is registered on {shopName}.',
      heading: 'Welcome, {vendorName}',
      body: [
        'Thank you for registering as a vendor on {shopName}. We have stored everything you sent.',
        '',
        'Your vendor page always shows where your application stands.',
      ].join('\n'),
      button: 'Open your vendor page',
    },
    de: {
      subject: 'Willkommen bei {shopName}',
      preview: '{vendorName} ist bei {shopName} registriert.',
      heading: 'Willkommen, {vendorName}',
      body: [
        'Vielen Dank, dass Sie sich als Händler bei {shopName} registriert haben. Alles, was Sie geschickt haben, ist gespeichert.',
        '',
        'Auf Ihrer Händlerseite sehen Sie immer, wie es um Ihre Bewerbung steht.',
      ].join('\n'),
      button: 'Händlerseite öffnen',
    },
    fr: {
      subject: 'Bienvenue sur {shopName}',
      preview: '{vendorName} est inscrit sur {shopName}.',
      heading: 'Bienvenue, {vendorName}',
      body: [
        'Merci de vous être inscrit comme vendeur sur {shopName}. Tout ce que vous avez envoyé est enregistré.',
        '',
        'Votre page vendeur indique à tout moment où en est votre candidature.',
      ].join('\n'),
      button: 'Ouvrir votre page vendeur',
    },
    ar: {
      subject: 'مرحبًا بك في {shopName}',
      preview: 'تم تسجيل {vendorName} في {shopName}.',
      heading: 'مرحبًا، {vendorName}',
      body: [
        'شكرًا لتسجيلك بائعًا في {shopName}. لقد حفظنا كل ما أرسلته.',
        '',
        'تعرض صفحة البائع الخاصة بك دائمًا حالة طلبك.',
      ].join('\n'),
      button: 'افتح صفحة البائع',
    },
  },
})
