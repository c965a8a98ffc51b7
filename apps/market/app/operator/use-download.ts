import { useAppBridge } from '@shopify/app-bridge-react'
import { useState } from 'react'
import { saveAs } from './save-as'

/**
 * Downloads a file of the app. A link could not say who asks: App Bridge puts the session token on what is fetched, so the
 * file is fetched and then handed to the browser.
 */
export function useDownload(done: string) {
  const shopify = useAppBridge()
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<string | null>(null)
  const start = async (path: string, filename: string) => {
    setBusy(true)
    setFailure(null)
    try {
      const response = await fetch(path)
      if (!response.ok) throw new Error(String(response.status))
      saveAs(await response.blob(), filename)
      shopify.toast.show(done)
    } catch {
      setFailure('The file could not be made. Nothing was changed. Try again in a minute.')
    } finally {
      setBusy(false)
    }
  }
  return { start, busy, failure }
}
