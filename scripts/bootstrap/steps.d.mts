/** What went wrong, what was kept, what to do, and the path of the log. */
export type Account = { what: string; kept: string; todo: string; log?: string }

export class Failure extends Error {
  constructor(account: Account)
  readonly account: Account
}

export type Progress = (detail: string) => void

export function step<Value>(title: string, work: (progress: Progress) => Promise<Value>): Promise<Value>
export function printFailure(error: unknown): void
