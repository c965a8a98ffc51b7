import { mailKind } from '../mail-kind'

export const vendorPending = mailKind({
  kind: 'vendor-pending',
  title: 'Application under review',
  occasion: 'An application waits for your decision.',
  essential: false,
  repeatable: true,
  values: {},
  placeholders: {},
  words: {
    en: {
      subject: '{shopName} is looking at your application',
      preview: 'The team of {shopName} is reading your application.',
      heading: 'Your application is being reviewed',
      body: [
        'The team of {shopName} is reading the application of {vendorName}. There is nothing you need to do now.',
        '',
        'We write to you as soon as there is an answer.',
      ].join('\n'),
      button: 'See your application',
    },
    de: {
      subject: '{shopName} prüft Ihre Bewerbung',
      preview: 'Das Team von {shopName} liest Ihre Bewerbung.',
      heading: 'Ihre Bewerbung wird geprüft',
      body: [
        'Das Team von {shopName} liest die Bewerbung von {vendorName}. Sie müssen jetzt nichts tun.',
        '',
        'Wir schreiben Ihnen, sobald es eine Antwort gibt.',
      ].join('\n'),
      button: 'Bewerbung ansehen',
    },
    fr: {
      subject: '{shopName} étudie votre candidature',
      preview: 'L’équipe de {shopName} lit votre candidature.',
      heading: 'Votre candidature est à l’étude',
      body: [
        'L’équipe de {shopName} lit la candidature de {vendorName}. Vous n’avez rien à faire pour l’instant.',
        '',
        'Nous vous écrirons dès qu’il y aura une réponse.',
      ].join('\n'),
      button: 'Voir votre candidature',
    },
    ar: {
      subject: 'يراجع {shopName} طلبك',
      preview: 'يقرأ فريق {shopName} طلبك.',
      heading: 'طلبك قيد المراجعة',
      body: [
        'يقرأ فريق {shopName} طلب {vendorName}. لا يلزمك فعل أي شيء الآن.',
        '',
        'سنكتب إليك حالما يكون هناك رد.',
      ].join('\n'),
      button: 'اعرض طلبك',
    },
  },
})
