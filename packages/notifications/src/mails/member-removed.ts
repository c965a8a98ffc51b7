import { mailKind } from '../mail-kind'

export const memberRemoved = mailKind({
  kind: 'member-removed',
  title: 'Removed from a team',
  occasion: 'The owner removes a member.',
  essential: true,
  values: {},
  placeholders: {},
  words: {
    en: {
      subject: 'You no longer work for {vendorName}',
      preview: 'You have been taken out of the team.',
      heading: 'You are no longer in the team',
      body: 'You have been taken out of the team of {vendorName} on {shopName}. You can no longer see or change anything there.',
      button: 'Open your vendor page',
    },
    de: {
      subject: 'Sie arbeiten nicht mehr für {vendorName}',
      preview: 'Sie wurden aus dem Team genommen.',
      heading: 'Sie sind nicht mehr im Team',
      body: 'Sie wurden aus dem Team von {vendorName} bei {shopName} genommen. Sie können dort nichts mehr sehen oder ändern.',
      button: 'Händlerseite öffnen',
    },
    fr: {
      subject: 'Vous ne travaillez plus pour {vendorName}',
      preview: 'Vous avez été retiré de l’équipe.',
      heading: 'Vous ne faites plus partie de l’équipe',
      body: 'Vous avez été retiré de l’équipe de {vendorName} sur {shopName}. Vous ne pouvez plus rien y voir ni modifier.',
      button: 'Ouvrir votre page vendeur',
    },
    ar: {
      subject: 'لم تعد تعمل مع {vendorName}',
      preview: 'تمت إزالتك من الفريق.',
      heading: 'لم تعد في الفريق',
      body: 'تمت إزالتك من فريق {vendorName} في {shopName}. لم يعد بإمكانك رؤية أي شيء أو تغييره هناك.',
      button: 'افتح صفحة البائع',
    },
  },
})
