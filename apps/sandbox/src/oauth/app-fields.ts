import { GraphQLError } from 'graphql'
import { z } from 'zod'
import type { Context, Roots } from '../admin-api/context'
import { metafieldsOf } from '../admin-api/metafields/present-metafield'
import { apiClientId, type SandboxApp } from '../config'
import { gid } from '../graphql/gid'
import { findInstalledApp } from '../shops'
import { withImplied } from './implied-scopes'
import { uninstall } from './install'
import { describeScope } from './scope-descriptions'
import { revokeScopes } from './scopes'

/** Apps and their installation in the shop. */
export const appFields: Roots = {
  QueryRoot: {
    app: (args, context) => {
      const id = z.object({ id: z.string().nullish() }).parse(args).id ?? gid('App', context.caller.appId)
      return appWhere(context, (app) => gid('App', app.id) === id)
    },
    appByKey: (args, context) => {
      const { apiKey } = z.object({ apiKey: z.string() }).parse(args)
      return appWhere(context, (app) => app.apiKey === apiKey)
    },
    appByHandle: (args, context) => {
      const { handle } = z.object({ handle: z.string() }).parse(args)
      return appWhere(context, (app) => app.handle === handle)
    },
    currentAppInstallation: (_args, context) => presentInstallation(context),
    appInstallation: (args, context) => {
      const { id } = z.object({ id: z.string().nullish() }).parse(args)
      const own = gid('AppInstallation', context.caller.installationId)
      return id === undefined || id === null || id === own
        ? installationOf(context, context.caller.apiKey)
        : null
    },
    appInstallations: () => {
      throw new GraphQLError('access denied', {
        extensions: {
          code: 'ACCESS_DENIED',
          documentation: 'https://shopify.dev/api/usage/access-scopes',
        },
      })
    },
  },
  Mutation: {
    appRevokeAccessScopes: (args, context) => {
      const { scopes } = z.object({ scopes: z.array(z.string()) }).parse(args)
      const done = revokeScopes(ofApp(context), { shop: context.shop.domain, scopes })
      return 'refused' in done
        ? { revoked: null, userErrors: [{ field: ['scopes'], ...done.refused }] }
        : { revoked: presentScopes(done.revoked), userErrors: [] }
    },
    appUninstall: (_args, context) => {
      uninstall(ofApp(context), context.shop.domain)
      return { app: presentApp(context, context.caller.apiKey), userErrors: [] }
    },
  },
}

/** What changes an installation is built for the app under development alone. */
function ofApp(context: Context): Context {
  if (context.caller.apiKey === context.config.app.apiKey) return context
  throw new Error('Souk sandbox: only the app under development can change its installation')
}

function appWhere(context: Context, matches: (app: Known) => boolean) {
  const { config, caller } = context
  const found = [config.app.apiKey, caller.apiKey].map((key) => known(config.app, key)).find(matches)
  return found ? presentApp(context, found.apiKey) : null
}

type Known = { id: number; apiKey: string; handle: string | null }

/** The sandbox has a TOML only of the app under development; of another one in the shop it knows the key. */
const known = (app: SandboxApp, apiKey: string): Known =>
  apiKey === app.apiKey ? app : { id: apiClientId(apiKey), apiKey, handle: null }

/** An app as the shop sees it. */
export function presentApp(context: Context, apiKey: string) {
  const { app } = context.config
  const plain = {
    id: gid('App', known(app, apiKey).id),
    apiKey,
    installation: () => installationOf(context, apiKey),
  }
  if (apiKey !== app.apiKey) return plain
  return {
    ...plain,
    handle: app.handle,
    title: app.name,
    embedded: app.embedded,
    description: null,
    developerName: app.name,
    launchUrl: launchUrl(context),
    uninstallUrl: null,
    previouslyInstalled: false,
    published: false,
    shopifyDeveloped: false,
    webhookApiVersion: app.webhooks.apiVersion,
    requestedAccessScopes: presentScopes(withImplied(app.scopes)),
    optionalAccessScopes: presentScopes(withImplied(app.optionalScopes)),
  }
}

/** The installation of the app that asks. */
export const presentInstallation = (context: Context) => installationOf(context, context.caller.apiKey)

function installationOf(context: Context, apiKey: string) {
  const installed = findInstalledApp(context.state, { shop: context.shop.domain, apiKey })
  if (!installed) return null
  return {
    __typename: 'AppInstallation',
    id: gid('AppInstallation', installed.id),
    launchUrl: launchUrl(context),
    uninstallUrl: null,
    accessScopes: presentScopes(withImplied(installed.scopes)),
    activeSubscriptions: [],
    app: () => presentApp(context, apiKey),
    ...metafieldsOf(context, { type: 'API_PERMISSION', id: installed.id }),
  }
}

const launchUrl = ({ shop, config }: Context): string =>
  `https://${shop.domain}/admin/apps/${config.app.handle}`

const presentScopes = (scopes: string[]) =>
  scopes.map((handle) => ({ handle, description: describeScope(handle) }))
