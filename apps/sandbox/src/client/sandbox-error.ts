import type { FaultCode, Issue } from '../control/fault'

type Account = {
  /** Of the answer; 0 when there was none. */
  status: number
  code: FaultCode | 'unreachable' | 'unexpected'
  message: string
  todo: string
  issues?: Issue[]
  cause?: unknown
}

/** Why the sandbox did not do what it was asked. `message` says what is wrong, `todo` what to do about it. */
export class SandboxError extends Error {
  override name = 'SandboxError'
  readonly status: Account['status']
  readonly code: Account['code']
  readonly todo: string
  readonly issues: Issue[]

  constructor({ status, code, message, todo, issues = [], cause }: Account) {
    super(`${message} ${todo}`, { cause })
    this.status = status
    this.code = code
    this.todo = todo
    this.issues = issues
  }
}

export async function faultOf(response: Response): Promise<SandboxError> {
  const { status } = response
  const text = await response.text()
  try {
    return new SandboxError({ status, ...JSON.parse(text).error })
  } catch {
    const message = `The sandbox answered ${status}: ${text.trim()}`
    return new SandboxError({ status, code: 'unexpected', message, todo: 'See what it has printed.' })
  }
}
