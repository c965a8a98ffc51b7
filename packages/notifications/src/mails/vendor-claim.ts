import { mailKind } from '../mail-kind'

export const vendorClaim = mailKind({
  kind: 'vendor-claim',
  title: 'Invitation to take over a shop',
  occasion: 'You import a vendor, or invite the owner of one that nobody has taken over.',
  essential: false,
  values: {},
  placeholders: {},
  words: {
    en: {
      subject: '{vendorName} is ready for you on {shopName}',
      preview: 'Take over your shop on {shopName}.',
      heading: 'Take over {vendorName}',
      body: [
        '{shopName} has a place for {vendorName}, and you are to run it.',
        '',
        'The link leads to the store. Sign in there with your customer account, or make one, and take your shop over. It works once, for thirty days.',
        '',
        'If you do not know what this is about, leave this mail alone: nothing happens.',
      ].join('\n'),
      button: 'Take over your shop',
    },
    de: {
      subject: '{vendorName} ist bei {shopName} für Sie bereit',
      preview: 'Übernehmen Sie Ihren Shop bei {shopName}.',
      heading: 'Übernehmen Sie {vendorName}',
      body: [
        '{shopName} hat einen Platz für {vendorName}, und Sie sollen ihn führen.',
        '',
        'Der Link führt zum Store. Melden Sie sich dort mit Ihrem Kundenkonto an, oder legen Sie eines an, und übernehmen Sie Ihren Shop. Er gilt einmal und dreißig Tage lang.',
        '',
        'Wenn Ihnen das nichts sagt, lassen Sie diese E-Mail liegen: Es geschieht nichts.',
      ].join('\n'),
      button: 'Shop übernehmen',
    },
    fr: {
      subject: '{vendorName} vous attend sur {shopName}',
      preview: 'Prenez en main votre boutique sur {shopName}.',
      heading: 'Prenez en main {vendorName}',
      body: [
        '{shopName} a une place pour {vendorName}, et c’est à vous de la tenir.',
        '',
        'Le lien mène au site. Connectez-vous avec votre compte client, ou créez-en un, puis prenez votre boutique en main. Il fonctionne une seule fois, pendant trente jours.',
        '',
        'Si cela ne vous dit rien, ignorez cet e-mail : rien ne se passera.',
      ].join('\n'),
      button: 'Prendre ma boutique en main',
    },
    ar: {
      subject: '{vendorName} جاهز لك في {shopName}',
      preview: 'استلم متجرك في {shopName}.',
      heading: 'استلم {vendorName}',
      body: [
        'لدى {shopName} مكان مخصص لـ {vendorName}، وأنت من سيديره.',
        '',
        'يقودك الرابط إلى المتجر. سجّل الدخول هناك بحساب العميل الخاص بك أو أنشئ حسابًا، ثم استلم متجرك. يعمل الرابط مرة واحدة ولمدة ثلاثين يومًا.',
        '',
        'إن كنت لا تعرف شيئًا عن هذا فتجاهل هذه الرسالة: لن يحدث شيء.',
      ].join('\n'),
      button: 'استلم متجرك',
    },
  },
})
