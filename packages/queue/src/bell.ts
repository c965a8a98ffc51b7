/** Wakes one sleeper. A ring while nobody sleeps is kept for the next sleep. */
export type Bell = { ring: () => void; sleep: (longestMs: number) => Promise<void> }

export function openBell(): Bell {
  let rung = false
  let wake: (() => void) | null = null
  return {
    ring: () => {
      rung = true
      wake?.()
    },
    sleep: async (longestMs) => {
      if (!rung) {
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, longestMs)
          wake = () => {
            clearTimeout(timer)
            resolve()
          }
        })
      }
      rung = false
      wake = null
    },
  }
}
