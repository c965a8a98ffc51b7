export type { Handler } from './attempt'
export { CLAIM_COLUMNS, type Claim, finish, type Queue } from './queue'
export { type Runner, type RunnerOptions, runQueue } from './run-queue'
export { GiveUp, LeaseLost, RetryLater } from './signals'
