import type { Delivery } from './delivery'

/** A delivery whose sender waits for the answer. */
export type Waiting = { delivery: Delivery; stored: () => void; refused: (error: Error) => void }

export type WaitingRoomLimits = { maxWaitingBytes: number; maxBatchRows: number; maxBatchBytes: number }

/** Where deliveries gather while a batch before them is being written. */
export type WaitingRoom = {
  /** False when there is no more room, or it is closed. */
  enter: (waiting: Waiting) => boolean
  /** The next batch; null when the taker's own signal has aborted, or the room is closed and empty. */
  take: (over: AbortSignal) => Promise<Waiting[] | null>
  /** Has every sleeping taker look again. */
  wakeAll: () => void
  /** Turns everyone away. */
  refuseAll: (error: Error) => void
  /** Lets nobody in any more; those inside are still taken. */
  close: () => void
}

export function openWaitingRoom(limits: WaitingRoomLimits): WaitingRoom {
  const room: Waiting[] = []
  const sleepers: (() => void)[] = []
  let bytes = 0
  let waking = false
  let closed = false

  /** At the end of this turn of the event loop, so that what arrives in the same turn goes into one batch. */
  const wakeOne = () => {
    if (waking || sleepers.length === 0) return
    waking = true
    setImmediate(() => {
      waking = false
      sleepers.pop()?.()
    })
  }

  const leave = (count: number): Waiting[] => {
    const batch = room.splice(0, count)
    for (const { delivery } of batch) bytes -= delivery.body.length
    if (room.length > 0) wakeOne()
    return batch
  }

  const wakeAll = () => {
    for (const wake of sleepers.splice(0)) wake()
  }

  return {
    enter: (waiting) => {
      const { length } = waiting.delivery.body
      if (closed || bytes + length > limits.maxWaitingBytes) return false
      bytes += length
      room.push(waiting)
      wakeOne()
      return true
    },
    take: async (over) => {
      while (!over.aborted) {
        if (room.length > 0) return leave(batchLength(room, limits))
        if (closed) return null
        await new Promise<void>((resolve) => sleepers.push(resolve))
      }
      return null
    },
    wakeAll,
    refuseAll: (error) => {
      for (const { refused } of leave(room.length)) refused(error)
    },
    close: () => {
      closed = true
      wakeAll()
    },
  }
}

/** As many as fit; the first always does. */
function batchLength(room: Waiting[], { maxBatchRows, maxBatchBytes }: WaitingRoomLimits): number {
  let bytes = 0
  const end = room.findIndex(({ delivery }, index) => {
    bytes += delivery.body.length
    return index > 0 && (index >= maxBatchRows || bytes > maxBatchBytes)
  })
  return end === -1 ? room.length : end
}
