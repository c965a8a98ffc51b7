/**
 * A page at the app's own address that the sandbox answers and the app never sees. A modal that an app fills by itself is
 * shown above the whole admin, in a frame of the app's origin: only a document of that origin can be filled by the app.
 */
export const OVERLAY_PATH = '/.well-known/souk-sandbox/overlay'

export const overlayDocument =
  '<!doctype html><html><head><meta charset="utf-8"><title>Modal</title><style>body{font:13px/1.5 system-ui,sans-serif;color:#303030}</style></head><body></body></html>'
