import { useSending } from '../use-sending'

/** What can be done about the mails of a vendor. */
export function useMails(vendorId: string) {
  const { busy, refusal, send } = useSending({ action: `/app/vendors/${vendorId}/mails` })
  return {
    busy,
    refusal,
    sendAgain: (mail: string) => send({ do: 'send again', mail }),
    trustAgain: () => send({ do: 'trust again' }),
  }
}
