import { z } from 'zod'
import { KNOWN_SCOPES } from '../oauth/known-scopes'
import { appSubscription } from '../webhooks/app-subscription'

const SCOPES_PAGE = 'https://shopify.dev/docs/api/usage/access-scopes'

const scopes = z.array(z.string()).superRefine((given, context) => {
  for (const scope of given.filter((one) => !KNOWN_SCOPES.has(one)))
    context.addIssue(`"${scope}" is no access scope; write one of ${SCOPES_PAGE}`)
})

/** A path stands below the app's address, as for webhooks. */
const address = z
  .string()
  .refine(
    (text) => text.startsWith('/') || /^https?:$/.test(URL.parse(text)?.protocol ?? ''),
    'write an address as in https://example.com/path, or a path that starts with a slash',
  )

/**
 * What the sandbox reads of a `shopify.app.toml`. Handle, prefix and subpath become parts of addresses and routes, and so may
 * be nothing else. Source of the prefixes: shopify.dev, "App configuration".
 */
export const appToml = z.object({
  client_id: z.string().default(''),
  name: z.string(),
  handle: z
    .string()
    .regex(
      /^[a-z0-9]([a-z0-9-]*[a-z0-9])?$/i,
      'write letters, digits and hyphens only, as in "my-app"; it is a part of the app’s address',
    ),
  application_url: z.url(),
  embedded: z.boolean().default(true),
  access_scopes: z
    .object({
      scopes: z
        .string()
        .default('')
        .transform((text) => text.split(/[\s,]+/).filter((scope) => scope !== ''))
        .pipe(scopes),
      optional_scopes: scopes.default([]),
      use_legacy_install_flow: z.boolean().default(false),
    })
    .prefault({}),
  auth: z.object({ redirect_urls: z.array(address).default([]) }).prefault({}),
  webhooks: z.object({
    api_version: z.string(),
    subscriptions: z.array(appSubscription).default([]),
  }),
  app_proxy: z
    .object({
      url: address,
      prefix: z.enum(['a', 'apps', 'community', 'tools'], 'write "a", "apps", "community" or "tools"'),
      subpath: z
        .string()
        .regex(/^[\w-]+$/, 'write letters, digits, hyphens and underscores only, as in "my-app"'),
    })
    .optional(),
})
