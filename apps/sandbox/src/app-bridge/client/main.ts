import type { ShopifyGlobal } from '@shopify/app-bridge-types'
import { ask, isFramed, tell } from './admin'
import { config, isDisabled } from './config'
import { pressWhatIsPressed } from './controls'
import { followNav } from './follow-nav'
import { leadLinks, redirectIntoAdmin } from './links'
import { AppWindowElement, followModals, ModalElement, modal } from './modal'
import { AppNav, NavMenu } from './nav-menu'
import { intents, pos, reviews, scanner, shopifyQL, tools } from './not-built'
import { openerOfModal } from './opener'
import { picker, resourcePicker } from './pickers'
import { keepInStep, ownPath } from './place'
import { defineElements } from './reported'
import { SaveBarElement, saveBar } from './save-bar'
import { watchForms } from './save-bar-forms'
import { scopes } from './scopes'
import { idToken, interceptFetch, reloadWithToken } from './session'
import { followSupport, support } from './support'
import { TitleBarElement, watchPage } from './title-bar'
import { followToasts, toast } from './toast'
import { user } from './user'
import { measure, webVitals } from './web-vitals'

// The stand-in for https://cdn.shopify.com/shopifycloud/app-bridge.js. Its form is that of Shopify's own types.
const shopify: ShopifyGlobal = {
  config,
  origin: location.origin,
  ready: isFramed ? ask({ type: 'ready' }).then(() => undefined) : Promise.resolve(),
  // Nothing that the sandbox returns is a signal, so there is nothing to move to another kind of them.
  setSignals: () => undefined,
  environment: { embedded: isFramed, mobile: false, pos: false, intent: false },
  loading: (isLoading = true) => tell({ type: 'loading', isLoading }),
  idToken,
  user,
  toast,
  // Typed by what it answers, which follows from what it is given.
  resourcePicker: resourcePicker as ShopifyGlobal['resourcePicker'],
  scanner,
  modal,
  saveBar,
  pos,
  intents,
  webVitals,
  support,
  reviews,
  scopes,
  picker,
  app: { extensions },
  shopifyQL,
  tools,
}

async function extensions() {
  const found = await ask({ type: 'extensions' })
  return Array.isArray(found) ? found : []
}

window.shopify = shopify
interceptFetch()
openerOfModal()
pressWhatIsPressed()
followNav()
followToasts()
followModals()
followSupport()
leadLinks()
measure()
defineElements({
  'ui-nav-menu': NavMenu,
  's-app-nav': AppNav,
  'ui-title-bar': TitleBarElement,
  'ui-save-bar': SaveBarElement,
  'ui-modal': ModalElement,
  's-app-window': AppWindowElement,
})

const reload = new URLSearchParams(location.search).get('shopify-reload')
const isLeaving = !isDisabled('auto-redirect') && redirectIntoAdmin(config.apiKey, ownPath())
if (reload && isFramed) void reloadWithToken(reload)
else if (!isLeaving) {
  keepInStep()
  watchPage()
  watchForms()
}
