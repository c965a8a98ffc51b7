import { DescriptionList, Modal } from '@shopify/polaris'
import { z } from 'zod'

/** As `PayoutDetails` were sealed. */
const shownPayout = z.object({
  holder: z.string(),
  iban: z.string().optional(),
  accountNumber: z.string().optional(),
  bankCode: z.string().optional(),
  bic: z.string().nullable(),
})

export type ShownPayout = z.infer<typeof shownPayout>

export const readPayout = async (content: Blob): Promise<ShownPayout> =>
  shownPayout.parse(JSON.parse(await content.text()))

/** Where a vendor is paid, in full. That it was looked at is on record. */
export function PayoutModal({ payout, onClose }: { payout: ShownPayout | null; onClose: () => void }) {
  const lines = payout
    ? [
        { term: 'Account holder', description: payout.holder },
        { term: 'IBAN', description: payout.iban?.replace(/(.{4})(?=.)/g, '$1 ') },
        { term: 'Account number', description: payout.accountNumber },
        { term: 'Bank number', description: payout.bankCode },
        { term: 'BIC', description: payout.bic },
      ]
    : []
  return (
    <Modal
      open={payout !== null}
      title="Payout details"
      onClose={onClose}
      primaryAction={{ content: 'Close', onAction: onClose }}
    >
      <Modal.Section>
        <DescriptionList
          items={lines.flatMap(({ term, description }) => (description ? [{ term, description }] : []))}
        />
      </Modal.Section>
    </Modal>
  )
}
