import { useNavigate, useRevalidator } from '@remix-run/react'
import { useAppBridge } from '@shopify/app-bridge-react'
import { sendForm } from './send-form'
import { type VendorQuery, vendorSearchParams } from './vendor-query'

/** Saves, renames, changes and deletes views of the list; each answers whether it did. */
export function useViews(query: VendorQuery) {
  const shopify = useAppBridge()
  const navigate = useNavigate()
  const { revalidate } = useRevalidator()
  const address = vendorSearchParams(query).toString()
  const send = async (fields: Record<string, string>) => {
    const answer = await sendForm('/app/vendors/views', fields)
    shopify.toast.show(answer.message, { isError: !answer.ok })
    if (answer.ok) revalidate()
    return answer
  }
  return {
    save: async (name: string) => {
      const { ok, id } = await send({ change: 'add', name, query: address })
      if (ok && id) navigate(`?${address}&view=${id}`, { replace: true })
      return ok
    },
    update: async (id: string) => (await send({ change: 'update', id, query: address })).ok,
    rename: async (id: string, name: string) => (await send({ change: 'rename', id, name })).ok,
    remove: async (id: string) => {
      const { ok } = await send({ change: 'delete', id })
      if (ok) navigate('?', { replace: true })
      return ok
    },
  }
}
