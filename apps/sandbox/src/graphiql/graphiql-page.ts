import { html } from 'hono/html'
import { sandboxPage } from '../pages/page'
import type { Shop } from '../shops'
import type { Html } from '../storefront/layout'

export type Api = 'admin' | 'storefront'

export type GraphiQLView = {
  shops: Shop[]
  shop: Shop
  api: Api
  version: string
  versions: string[]
  /** What says who asks; filled in, and to be seen, because it is what an app has to send. */
  headers: Record<string, string>
  /** Why there is no token; null when there is one. */
  notice: string | null
}

const QUERIES: Record<Api, string> = {
  admin: `# The Admin API of this shop, asked by your app.
query WhereAmI {
  shop {
    name
    myshopifyDomain
    currencyCode
  }
  currentAppInstallation {
    accessScopes {
      handle
    }
  }
}
`,
  storefront: `# The Storefront API of this shop: what shoppers may see.
query FirstProducts {
  shop {
    name
  }
  products(first: 3) {
    nodes {
      id
      title
      priceRange {
        minVariantPrice {
          amount
          currencyCode
        }
      }
    }
  }
}
`,
}

/** GraphiQL for one API of one shop. Choosing another one is a form, so that every view has an address. */
export function graphiqlPage(view: GraphiQLView): Html {
  const { shops, shop, api, version, versions, headers, notice } = view
  const option = (value: string, label: string, chosen: boolean) =>
    html`<option value="${value}" ${chosen ? 'selected' : ''}>${label}</option>`
  const content = html`<link rel="stylesheet" href="/graphiql.css" />
    <style>
      main { max-width: none; padding: 0; }
      .choose { display: flex; flex-wrap: wrap; gap: .5rem .75rem; align-items: end; padding: .6rem 1rem; }
      .choose label { display: grid; gap: .15rem; font-size: .85rem; }
      .choose h1 { flex-basis: 100%; margin: 0; font-size: 1.1rem; }
      #graphiql { height: max(34rem, 100dvh - 11rem); }
      @media (max-width: 45rem) {
        #graphiql { height: 60rem; }
        .graphiql-container .graphiql-session { flex-direction: column; }
        .graphiql-container .graphiql-horizontal-drag-bar { display: none; }
      }
    </style>
    <form class="choose" action="/graphiql">
      <h1>GraphiQL</h1>
      <label>Shop <select name="shop">${shops.map((each) => option(each.domain, each.name, each.domain === shop.domain))}</select></label>
      <label>API <select name="api">${option('admin', 'Admin', api === 'admin')}${option('storefront', 'Storefront', api === 'storefront')}</select></label>
      <label>Version <select name="version">${versions.map((each) => option(each, each, each === version))}</select></label>
      <button>Show</button>
      ${notice && html`<p class="notice">${notice}</p>`}
    </form>
    <div
      id="graphiql"
      data-endpoint="/graphiql/${shop.domain}/${api}/${version}"
      data-headers="${JSON.stringify(headers, null, 2)}"
      data-query="${QUERIES[api]}"
    ></div>
    <script src="/graphiql.js"></script>`
  return sandboxPage({ title: `GraphiQL, ${shop.name}`, path: '/graphiql', content })
}
