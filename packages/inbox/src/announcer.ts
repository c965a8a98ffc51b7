/**
 * Tells the workers that something is there: at once after a quiet moment, at most once in `everyMs` under load, and
 * always after the last one. Apart from the writes: inside their transactions, commits would queue for NOTIFY's lock.
 */
export function openAnnouncer(
  everyMs: number,
  notify: () => unknown,
): { announce: () => void; close: () => void } {
  let quietUntil = 0
  let timer: NodeJS.Timeout | undefined
  const say = () => {
    timer = undefined
    quietUntil = performance.now() + everyMs
    notify()
  }
  return {
    announce: () => {
      if (timer) return
      const waitMs = quietUntil - performance.now()
      if (waitMs <= 0) say()
      else timer = setTimeout(say, waitMs)
    },
    /** Says what is still to be said. */
    close: () => {
      if (!timer) return
      clearTimeout(timer)
      say()
    },
  }
}
