import type { PageProps } from '@shopify/polaris'
import type { Decision } from '@souk/flows'
import type { AskedMove } from '../decision-modal'

type Move = Decision['move']

type Options = {
  /** What can be done about the vendor now. */
  moves: readonly Move[]
  busy: boolean
  onAsk: (move: AskedMove) => void
  onDecide: (move: 'approve' | 'reinstate') => void
}

/** What can be done about a vendor, as the buttons of the page. */
export function pageActions({ moves, busy, onAsk, onDecide }: Options) {
  const primary = (['approve', 'reinstate'] as const).find((move) => moves.includes(move))
  const asked = (['reject', 'suspend', 'close'] as const).filter((move) => moves.includes(move))
  return {
    ...(primary && {
      primaryAction: { content: LABELS[primary], loading: busy, onAction: () => onDecide(primary) },
    }),
    secondaryActions: asked.map((move) => ({
      content: LABELS[move],
      disabled: busy,
      ...(move === 'close' && { destructive: true }),
      onAction: () => onAsk(move),
    })),
  } satisfies Partial<PageProps>
}

const LABELS: Record<Move, string> = {
  approve: 'Approve',
  reinstate: 'Reinstate',
  reject: 'Reject',
  suspend: 'Suspend',
  close: 'Close',
}
