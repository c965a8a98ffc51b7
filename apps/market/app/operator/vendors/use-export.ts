import { useAppBridge } from '@shopify/app-bridge-react'
import { useState } from 'react'
import { saveAs } from '../save-as'
import { type VendorQuery, vendorSearchParams } from './vendor-query'

/**
 * Downloads the vendors of the view as a file. A link could not say who asks: App Bridge puts the session token on what is
 * fetched, so the file is fetched and then handed to the browser.
 */
export function useExport(query: VendorQuery) {
  const shopify = useAppBridge()
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<string | null>(null)
  const start = async () => {
    setBusy(true)
    setFailure(null)
    try {
      const response = await fetch(`/app/vendors/export?${vendorSearchParams(query)}`)
      if (!response.ok) throw new Error(String(response.status))
      saveAs(await response.blob(), `vendors-${new Date().toISOString().slice(0, 10)}.csv`)
      shopify.toast.show('Vendors exported')
    } catch {
      setFailure('The file could not be made. Nothing was changed. Try again in a minute.')
    } finally {
      setBusy(false)
    }
  }
  return { start, busy, failure }
}
