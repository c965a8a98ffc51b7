import type { HomeView } from './home-view.server'
import { addBlockUrl, type ThemeBlocks } from './use-theme-blocks'

export type GuideStep = {
  title: string
  words: string
  isDone: boolean
  action?: { label: string; url: string; isOutside?: boolean; isRegistration?: boolean }
}

/** The steps, in the order in which they are best done. */
export function guideSteps(view: HomeView, themeBlocks: ThemeBlocks): GuideStep[] {
  const { setUp, guide, shop, apiKey, registrationUrl } = view
  const { done } = guide
  const hasBlock = themeBlocks.state === 'known' && Object.values(themeBlocks.blocks).includes('active')
  return [
    {
      title: 'Store made ready for vendors',
      words: 'Souk adds what it needs to your store’s content by itself.',
      isDone: setUp.state === 'ready',
      action: { label: 'See how far it is', url: '/app/settings/store-data' },
    },
    {
      title: 'Terms for vendors published',
      words: 'What vendors agree to when they apply.',
      isDone: done.terms,
      action: { label: 'Write the terms', url: '/app/settings/terms' },
    },
    {
      title: 'Approval decided',
      words: 'Read every application yourself, or let some in at once.',
      isDone: done.approval,
      action: { label: 'Decide about approval', url: '/app/settings/approval' },
    },
    {
      title: 'Commission decided',
      words: 'What you keep of every sale of a vendor.',
      isDone: done.commission,
      action: { label: 'Set the commission', url: '/app/settings/commission' },
    },
    {
      title: 'Registration page opened',
      words: 'See it as vendors do, then send its address around or link to it from your store’s menu.',
      isDone: done.link,
      action: {
        label: 'Open the registration page',
        url: registrationUrl,
        isOutside: true,
        isRegistration: true,
      },
    },
    {
      title: 'Vendors shown in your theme',
      words: 'Add a block of Souk to your theme, so that shoppers find your vendors.',
      isDone: hasBlock,
      action: {
        label: 'Add the vendor directory',
        url: addBlockUrl({ shop, apiKey, block: 'vendor-directory' }),
        isOutside: true,
      },
    },
    {
      title: 'First vendor approved',
      words: 'Applications appear under Vendors.',
      isDone: done.vendor,
      action: { label: 'See the applications', url: '/app/vendors?status=applied' },
    },
  ]
}
