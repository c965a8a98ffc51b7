import { createGraphiQLFetcher } from '@graphiql/toolkit'
import { GraphiQL } from 'graphiql'
import { createElement } from 'react'
import { createRoot } from 'react-dom/client'

// The page around says where to ask, with which headers, and what to begin with.
const place = document.getElementById('graphiql')
const { endpoint = '', headers = '{}', query = '' } = place?.dataset ?? {}

if (place) {
  // The schema is asked for before the headers' tab is read, so the fetcher has them too; the tab's win.
  const own: Record<string, string> = JSON.parse(headers)
  const fetcher = createGraphiQLFetcher({ url: new URL(endpoint, location.href).href, headers: own })
  createRoot(place).render(
    createElement(GraphiQL, {
      fetcher,
      defaultQuery: query,
      headers,
      defaultEditorToolsVisibility: 'headers',
      shouldPersistHeaders: false,
    }),
  )
}
