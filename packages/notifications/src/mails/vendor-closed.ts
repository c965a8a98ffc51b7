import { z } from 'zod'
import { mailKind } from '../mail-kind'

export const vendorClosed = mailKind({
  kind: 'vendor-closed',
  title: 'Closed',
  occasion: 'You close a vendor’s shop.',
  essential: true,
  repeatable: true,
  values: { reason: z.string().nullable() },
  placeholders: {
    reason: {
      label: 'The reason you gave, if you gave one',
      sample: 'You asked us to close it.',
    },
  },
  words: {
    en: {
      subject: 'Your shop on {shopName} is closed',
      preview: '{vendorName} is no longer a vendor on {shopName}.',
      heading: 'Your shop is closed',
      body: [
        '{vendorName} is closed on {shopName} and no longer shown to shoppers.',
        '',
        'This is the reason they gave:',
        '{reason}',
      ].join('\n'),
      button: 'Open your vendor page',
    },
    de: {
      subject: 'Ihr Shop auf {shopName} ist geschlossen',
      preview: '{vendorName} ist kein Händler mehr auf {shopName}.',
      heading: 'Ihr Shop ist geschlossen',
      body: [
        '{vendorName} ist auf {shopName} geschlossen und wird Käufern nicht mehr gezeigt.',
        '',
        'Das ist die Begründung:',
        '{reason}',
      ].join('\n'),
      button: 'Händlerseite öffnen',
    },
    fr: {
      subject: 'Votre boutique sur {shopName} est fermée',
      preview: '{vendorName} n’est plus vendeur sur {shopName}.',
      heading: 'Votre boutique est fermée',
      body: [
        '{vendorName} est fermé sur {shopName} et n’est plus montré aux acheteurs.',
        '',
        'Voici la raison donnée :',
        '{reason}',
      ].join('\n'),
      button: 'Ouvrir votre page vendeur',
    },
    ar: {
      subject: 'أُغلق متجرك في {shopName}',
      preview: 'لم يعد {vendorName} بائعًا في {shopName}.',
      heading: 'متجرك مغلق',
      body: [
        'أُغلق {vendorName} في {shopName} ولم يعد يظهر للمتسوقين.',
        '',
        'هذا هو السبب المذكور:',
        '{reason}',
      ].join('\n'),
      button: 'افتح صفحة البائع',
    },
  },
})
