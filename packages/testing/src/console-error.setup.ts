import { format } from 'node:util'
import { afterEach, beforeEach } from 'vitest'

const said: string[] = []
const print = console.error

console.error = (...words: unknown[]) => {
  said.push(format(...words))
  print(...words)
}

beforeEach(() => {
  said.length = 0
})

// What reaches console.error is a failure that somebody will look for later: here it fails the test that caused it.
afterEach(() => {
  if (said.length > 0) throw new Error(`console.error was called:\n${said.join('\n')}`)
})
