import { execFileSync } from 'node:child_process'
import { accessSync, constants, existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { Failure } from '../../scripts/bootstrap/steps.mjs'

const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome']
const MAC_APPS = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
]

/**
 * The browser for the journeys: the one CHROMIUM names, an installed one, or Debian's, installed where that can be done.
 * @throws Failure that says what to install
 */
export function findChromium(): string {
  const found = installed()
  if (found) return found
  if (existsSync('/etc/debian_version') && process.getuid?.() === 0) installFromDebian()
  return installed() ?? notFound()
}

function installed(): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter)
  const onPath = NAMES.flatMap((name) => folders.map((folder) => join(folder, name)))
  return [process.env.CHROMIUM ?? [], onPath, MAC_APPS].flat().find(isProgram)
}

function installFromDebian(): void {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  for (const args of [['update'], ['install', '-y', '--no-install-recommends', 'chromium']]) {
    try {
      execFileSync('apt-get', args, { env, stdio: 'pipe' })
    } catch {
      return
    }
  }
}

function notFound(): never {
  throw new Failure({
    what: 'The browser journeys need Chromium or Chrome, and there is none on this machine.',
    kept: 'All other tests can run without it: npm test -- --project packages',
    todo: 'Install one (Debian, Ubuntu: sudo apt-get install chromium; macOS: Google Chrome), or name one with CHROMIUM=/path/to/it.',
  })
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}
