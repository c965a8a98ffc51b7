import { useSubmitting } from '../mail/use-submitting'

/** What can be done about the mails of a vendor. */
export function useMails(vendorId: string) {
  const { busy, refusal, submit } = useSubmitting({ action: `/app/vendors/${vendorId}/mails` })
  return {
    busy,
    refusal,
    sendAgain: (mail: string) => submit({ do: 'send again', mail }),
    trustAgain: () => submit({ do: 'trust again' }),
  }
}
