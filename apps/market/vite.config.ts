import { vitePlugin as remix } from '@remix-run/dev'
import { defineConfig, type Plugin } from 'vite'
import manifest from './package.json' with { type: 'json' }

declare module '@remix-run/node' {
  interface Future {
    v3_singleFetch: true
  }
}

const workspacePackages = Object.keys(manifest.dependencies).filter((name) => name.startsWith('@souk/'))

/**
 * On the server, workspace packages are left as imports and run from source: one instance of each for server.ts and the
 * routes alike. In development `ssr.external` does that; a build would take TypeScript files in nevertheless.
 */
const workspacePackagesStayOutside: Plugin = {
  name: 'souk:workspace-packages-stay-outside',
  apply: 'build',
  enforce: 'pre',
  resolveId(id) {
    const isOurs = workspacePackages.some((name) => id === name || id.startsWith(`${name}/`))
    return this.environment.name === 'ssr' && isOurs ? { id, external: true } : null
  },
}

export default defineConfig({
  // Under vitest the routes are plain modules; Remix's plugin would ask for a dev server.
  plugins: process.env.VITEST
    ? []
    : [
        workspacePackagesStayOutside,
        remix({
          ignoredRouteFiles: ['**/*.test.{ts,tsx}'],
          future: {
            v3_fetcherPersist: true,
            // It keeps what it found in sessionStorage, which a private window denies to a frame of another site; no link
            // and no fetcher would lead anywhere then.
            v3_lazyRouteDiscovery: false,
            v3_relativeSplatPath: true,
            v3_singleFetch: true,
            v3_throwAbortReason: true,
          },
        }),
      ],
  // A data: URL would be refused by the portal's content security policy.
  build: { assetsInlineLimit: 0 },
  // `?worker&url` bundles the portal's script, which runs in a page and not in a worker, to one module.
  worker: { format: 'es' },
  ssr: { external: workspacePackages },
  // All at once: found one by one, each would reload the page, with two copies of React in between.
  optimizeDeps: {
    include: [
      '@remix-run/node',
      '@remix-run/react',
      '@shopify/app-bridge-react',
      '@shopify/polaris',
      '@shopify/shopify-app-remix/react',
      '@shopify/shopify-app-remix/server',
      'react',
      'react-dom/client',
      'react/jsx-dev-runtime',
      'react/jsx-runtime',
      'zod',
    ],
  },
})
