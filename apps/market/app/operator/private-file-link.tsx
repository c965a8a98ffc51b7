import { useAppBridge } from '@shopify/app-bridge-react'
import { Button } from '@shopify/polaris'
import { useState } from 'react'

/** Saves a private file of a vendor. Fetched by script, which carries the session token; a link in Shopify admin does not. */
export function PrivateFileLink({ id, filename }: { id: string; filename: string }) {
  const shopify = useAppBridge()
  const [busy, setBusy] = useState(false)
  const save = async () => {
    setBusy(true)
    const answer = await fetch(`/app/files/${id}`).catch(() => null)
    setBusy(false)
    if (!answer?.ok) {
      const why =
        answer?.status === 404 ? 'This file is not there any more.' : 'The file could not be opened.'
      return shopify.toast.show(why, { isError: true })
    }
    const address = URL.createObjectURL(await answer.blob())
    const link = document.createElement('a')
    link.href = address
    link.download = filename
    link.click()
    URL.revokeObjectURL(address)
  }
  return (
    <Button
      variant="plain"
      loading={busy}
      onClick={() => void save()}
      accessibilityLabel={`Save ${filename}`}
    >
      {filename}
    </Button>
  )
}
