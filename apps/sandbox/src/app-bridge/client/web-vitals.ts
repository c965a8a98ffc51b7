import type { ShopifyGlobal } from '@shopify/app-bridge-types'
import { type MetricType, onCLS, onFCP, onINP, onLCP, onTTFB } from 'web-vitals'
import { config } from './config'

type Report = Parameters<NonNullable<ShopifyGlobal['webVitals']['onReport']>>[0]
let report: Report = null

export const webVitals: ShopifyGlobal['webVitals'] = {
  async onReport(callback) {
    report = callback
  },
}

/** Measures the app's page; told to the app's callback, and to the console of an app that has switched that on. */
export function measure(): void {
  const tellIt = ({ id, name, value }: MetricType) => {
    void report?.({ metrics: [{ id, name, value }] })
    // biome-ignore lint/suspicious/noConsole: the app asked for it (`shopify-debug`)
    if (config.debug?.webVitals) console.log(`Web Vitals: ${name} ${value}`)
  }
  for (const watch of [onCLS, onFCP, onINP, onLCP, onTTFB]) watch(tellIt)
}
