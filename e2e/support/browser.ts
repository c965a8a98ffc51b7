import { mkdir, mkdtemp, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type BrowserContext, chromium } from 'playwright-core'
import { afterAll, expect, inject, onTestFinished } from 'vitest'
import './provided'
import { stack } from './stack'

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** Whether a frame from another site, which the embedded app is, may store anything. A private window denies it. */
const preferences = (isPrivate: boolean) => ({
  profile: { block_third_party_cookies: isPrivate, cookie_controls_mode: isPrivate ? 1 : 0 },
})

/**
 * A browser as one person has it, with its own cookies. It is closed when the test that opened it is over; opened
 * outside a test, when those of the file are.
 */
export async function openBrowser({
  javaScript = true,
  isPrivate = false,
  flags = [],
}: {
  javaScript?: boolean
  isPrivate?: boolean
  flags?: string[]
} = {}): Promise<BrowserContext> {
  const { path, userAgent } = inject('chromium')
  // Chromium still writes to its profile after it was closed; there it is removed when the run is over.
  const profile = await mkdtemp(join(stack.stateDir, 'browser-'))
  await mkdir(join(profile, 'Default'))
  await writeFile(join(profile, 'Default', 'Preferences'), JSON.stringify(preferences(isPrivate)))
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: path,
    args: [...FLAGS, ...flags],
    userAgent,
    javaScriptEnabled: javaScript,
    locale: 'en-GB',
    viewport: { width: 1280, height: 900 },
  })
  context.setDefaultTimeout(20_000)
  const whenOver = expect.getState().currentTestName === undefined ? afterAll : onTestFinished
  whenOver(() => context.close())
  return context
}
