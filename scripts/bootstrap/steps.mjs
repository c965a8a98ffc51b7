// How the scripts show what they do: one line per step, with how long it took.
const TELL_EVERY_MS = 10_000

/** What went wrong, what was kept, what to do. */
export class Failure extends Error {
  /** @param {{ what: string, kept: string, todo: string, log?: string }} account */
  constructor(account) {
    super(account.what)
    this.name = 'Failure'
    this.account = account
  }
}

/**
 * Runs one step and shows it: in place on a terminal, as plain lines elsewhere.
 * @template Value
 * @param {string} title
 * @param {(progress: (detail: string) => void) => Promise<Value>} work
 * @returns {Promise<Value>}
 */
export async function step(title, work) {
  const started = Date.now()
  const line = openLine(title)
  try {
    const value = await work(line.progress)
    line.close(`  ✓ ${title}  ${took(started)}`)
    return value
  } catch (error) {
    line.close(`  ✗ ${title}  ${took(started)}`)
    throw error
  }
}

/** @param {unknown} error */
export function printFailure(error) {
  const account = error instanceof Failure ? error.account : { what: error?.stack ?? String(error) }
  const lines = ['', account.what, account.kept, account.todo, account.log && `The whole log: ${account.log}`]
  process.stderr.write(`${lines.filter((line) => line !== undefined).join('\n')}\n`)
}

function openLine(title) {
  const { stdout } = process
  if (stdout.isTTY && !process.env.CI) {
    const show = (text) => stdout.write(`\r\x1b[2K${text.slice(0, (stdout.columns ?? 80) - 1)}`)
    show(`  … ${title}`)
    return {
      progress: (detail) => show(`  … ${title}: ${detail}`),
      close: (text) => {
        show('')
        stdout.write(`${text}\n`)
      },
    }
  }
  let told = Date.now()
  stdout.write(`  … ${title}\n`)
  return {
    progress: (detail) => {
      if (Date.now() - told < TELL_EVERY_MS) return
      told = Date.now()
      stdout.write(`    ${detail}\n`)
    },
    close: (text) => stdout.write(`${text}\n`),
  }
}

function took(started) {
  return `${((Date.now() - started) / 1000).toFixed(1)} s`
}
