/** Thrown by a handler: not now, and it is nobody's fault (a rate limit). Does not count as an attempt. */
export class RetryLater extends Error {
  override readonly name = 'RetryLater'
  readonly afterMs: number

  constructor(afterMs: number, reason = 'asked to be tried later') {
    super(reason)
    this.afterMs = afterMs
  }
}

/** Thrown by a handler: no attempt will ever succeed. The row goes to the dead letters at once. */
export class GiveUp extends Error {
  override readonly name = 'GiveUp'
}

/** The row is no longer ours: the lease ended and somebody else has it, or it is finished. Whoever gets this rolls back. */
export class LeaseLost extends Error {
  override readonly name = 'LeaseLost'
}
