/** The one version of Shopify's APIs that this workspace speaks; `shopify.app.toml` names it too, and a test compares. */
export const API_VERSION = '2026-07'
