import { useState } from 'react'
import { BulkModal } from './bulk-modal'
import type { BulkMove } from './bulk-words'
import { countText } from './count-text'
import { sendForm } from './send-form'
import type { VendorsView } from './vendor-list.server'
import { vendorSearchParams } from './vendor-query'

/** The vendors of the page that are ticked, or everything that was found. */
export type Selected = { all: boolean; ids: string[] }

/** How many the view has; without an answer what is asked says so in words, and it can be done all the same. */
async function countAll(address: string): Promise<string> {
  try {
    const response = await fetch(`/app/vendors/count?${address}`)
    const { count }: { count: number } = await response.json()
    return countText({ count, orMore: false })
  } catch {
    return 'all vendors that were found'
  }
}

/** Asks what is to be done to those who are selected, and has it done. */
export function useBulk(view: VendorsView, onStarted: () => void) {
  const [asked, setAsked] = useState<{ move: BulkMove; selected: Selected; vendors: string | null } | null>(
    null,
  )
  const address = vendorSearchParams(view.query).toString()

  const ask = async (move: BulkMove, selected: Selected) => {
    const ticked = countText({ count: selected.ids.length, orMore: false })
    setAsked({ move, selected, vendors: selected.all ? null : ticked })
    if (!selected.all) return
    setAsked({ move, selected, vendors: await countAll(address) })
  }
  const modal = asked && (
    <BulkModal
      move={asked.move}
      vendors={asked.vendors}
      groups={view.groups}
      onClose={() => setAsked(null)}
      onSend={async (fields) => {
        const { all, ids } = asked.selected
        const scope = all ? { all: '1', query: address } : { ids: ids.join(',') }
        const answer = await sendForm('/app/vendors/bulk', { ...fields, ...scope })
        if (answer.ok) onStarted()
        return answer
      }}
    />
  )
  return { ask, modal }
}
