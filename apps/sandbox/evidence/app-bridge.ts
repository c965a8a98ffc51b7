import type { Evidence } from './evidence'

/** One fact about App Bridge and the admin around an app; a browser asks for it (`e2e/admin-*.test.ts`), by its id. */
export type BridgeFact = Pick<Evidence, 'id' | 'says' | 'status' | 'source'>

const docs = (page: string) => `shopify.dev/docs/api/app-home/${page}`
const TYPES = '@shopify/app-bridge-types 0.7.2'
const NAVIGATION = docs('apis/user-interface-and-interactions/navigation-api')
const SAVE_BAR = docs('app-bridge-web-components/save-bar')
const PICKER = `${docs('apis/user-interface-and-interactions/resource-picker-api')}; ${TYPES}`

export const appBridgeCases: BridgeFact[] = [
  {
    id: 'bridge/address',
    says: 'the address of the admin follows the page inside the frame, and a reload opens that page again',
    status: 'documented',
    source: NAVIGATION,
  },
  {
    id: 'bridge/back',
    says: 'going back leads through the pages of the app, in the address too',
    status: 'documented',
    source: NAVIGATION,
  },
  {
    id: 'bridge/fetch',
    says: 'a request of the app to its own origin carries a session token and the language of the admin',
    status: 'documented',
    source: docs('apis/authentication-and-data/resource-fetching-api'),
  },
  {
    id: 'bridge/fetch-again',
    says: 'a request that is answered 401 with X-Shopify-Retry-Invalid-Session-Request is sent once more, with a new token',
    status: 'library',
    source: '@shopify/shopify-app-remix, authenticate/helpers (the header of the 401)',
  },
  {
    id: 'bridge/direct-api',
    says: 'fetch of shopify:admin/api/<version>/graphql.json is answered by the Admin API for who is signed in',
    status: 'documented',
    source: docs('apis/authentication-and-data/resource-fetching-api'),
  },
  {
    id: 'bridge/title-bar',
    says: 'the title bar presses the app’s own buttons, its sections are menus, and the breadcrumb leads back',
    status: 'documented',
    source: TYPES,
  },
  {
    id: 'bridge/toast',
    says: 'a toast has an action and can be dismissed, an error says so',
    status: 'documented',
    source: TYPES,
  },
  {
    id: 'bridge/save-bar',
    says: 'unsaved changes are asked about on every way out, and leaveConfirmation resolves when nothing is unsaved',
    status: 'documented',
    source: `${docs('apis/user-interface-and-interactions/save-bar-api')}; ${TYPES}`,
  },
  {
    id: 'bridge/leave-links',
    says: 'who agrees to lose the changes gets where they wanted to go, by links of the app too',
    status: 'assumed',
    source: 'the documentation speaks of programmatic navigation only',
  },
  {
    id: 'bridge/discard-confirmation',
    says: 'discarding asks first where the app wants it',
    status: 'documented',
    source: TYPES,
  },
  {
    id: 'bridge/forms',
    says: 'a form with data-save-bar shows the bar as long as it differs, and is submitted and reset by it',
    status: 'documented',
    source: SAVE_BAR,
  },
  {
    id: 'bridge/modal',
    says: 'a modal of the app is above the whole admin, keeps the focus, and gives it back on Escape',
    status: 'documented',
    source: docs('app-bridge-web-components/ui-modal'),
  },
  {
    id: 'bridge/modal-content',
    says: 'what an app puts into a modal moves into a document of its own with the app’s styles, without padding',
    status: 'assumed',
    source: 'the documentation says that the content is shown in the admin, not how',
  },
  {
    id: 'bridge/modal-src',
    says: 'a modal shows a page of the app, which knows who opened it and what is unsaved in it',
    status: 'documented',
    source: `${docs('app-bridge-web-components/ui-modal')}; ${TYPES}`,
  },
  {
    id: 'bridge/admin-links',
    says: 'shopify://admin and shopify:admin links lead to pages of the admin',
    status: 'documented',
    source: NAVIGATION,
  },
  {
    id: 'bridge/extensions',
    says: 'app.extensions() answers the theme app extension and, of each block, whether the published theme has it',
    status: 'documented',
    source: docs('apis/authentication-and-data/app-api'),
  },
  {
    id: 'bridge/add-block',
    says: 'the deep link with addAppBlockId opens the theme editor with the block put there, not yet saved',
    status: 'documented',
    source: 'shopify.dev/docs/apps/build/online-store/theme-app-extensions/configuration (deep linking)',
  },
  {
    id: 'bridge/auto-redirect',
    says: 'a page of the app that is opened by itself leads back into the admin',
    status: 'documented',
    source: `${TYPES} (disabledFeatures: auto-redirect)`,
  },
  {
    id: 'bridge/picker',
    says: 'the resource picker answers the chosen products with their chosen variants',
    status: 'documented',
    source: PICKER,
  },
  {
    id: 'bridge/picker-variants',
    says: 'the picker of variants answers variants, and no more than the limit',
    status: 'documented',
    source: PICKER,
  },
  {
    id: 'bridge/picker-cancel',
    says: 'a picker that is closed answers undefined, and shows what was preselected before',
    status: 'documented',
    source: PICKER,
  },
  {
    id: 'bridge/picker-scope',
    says: 'the resource picker needs the scope read_products',
    status: 'assumed',
    source: 'the documentation says that the app needs the permission; the wording is a guess',
  },
  {
    id: 'bridge/own-picker',
    says: 'the picker of the app’s own rows answers the ids of the chosen ones',
    status: 'documented',
    source: TYPES,
  },
  {
    id: 'bridge/scopes',
    says: 'optional scopes are asked for in a dialog, granted or declined as a whole, and given back, and the app is told what it has',
    status: 'documented',
    source: `${docs('apis/authentication-and-data/scopes-api')}; ${TYPES}`,
  },
  {
    id: 'bridge/scopes-granted',
    says: 'who asks for scopes that are granted already is answered granted-all, and no person is asked',
    status: 'assumed',
    source: 'the documentation does not say whether the dialog opens then',
  },
  {
    id: 'bridge/scopes-refused',
    says: 'scopes that are not declared cannot be requested, required ones cannot be revoked',
    status: 'assumed',
    source:
      'the rules are documented (manage-access-scopes); that App Bridge rejects, and its words, are a guess',
  },
  {
    id: 'bridge/user',
    says: 'user answers the access level of who is signed in',
    status: 'assumed',
    source: `${TYPES} name accountAccess; no page shows its values`,
  },
  {
    id: 'bridge/reviews',
    says: 'a review is declined with merchant-ineligible',
    status: 'assumed',
    source: `${TYPES} name the code; development stores of Shopify show the window, and the wording is a guess`,
  },
  {
    id: 'bridge/not-built',
    says: 'what is not built rejects with an error that names it',
    status: 'assumed',
    source: 'a rule of the sandbox',
  },
  {
    id: 'bridge/install',
    says: 'an app that is not installed shows what it wants to do, and can be installed and uninstalled',
    status: 'assumed',
    source: 'Shopify shows such a page on the way from an install link; the words are the sandbox’s',
  },
]
