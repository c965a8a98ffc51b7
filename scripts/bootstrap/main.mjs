import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { usableHome } from './home.mjs'
import { installIfNeeded } from './install.mjs'
import { run } from './run.mjs'
import { printFailure } from './steps.mjs'
import { findTools } from './tools.mjs'

const COMMANDS = ['start', 'dev', 'test', 'check', 'bench', 'reset', 'sandbox', 'sandbox-coverage']

/** @param {string[]} args command and its arguments */
export async function main([command, ...args]) {
  if (!COMMANDS.includes(command)) {
    console.error(`souk: there is no command "${command ?? ''}". There are: ${COMMANDS.join(', ')}.`)
    process.exit(1)
  }
  const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))))
  try {
    // As npm tells it: the folder in which the command was given.
    const told = { ...process.env, INIT_CWD: process.env.INIT_CWD ?? process.cwd() }
    const env = usableHome(told, root)
    const tools = await findTools({ root, env })
    await installIfNeeded({ root, tools })
    process.exitCode = await run({ root, tools, script: `scripts/${command}.ts`, args })
  } catch (error) {
    printFailure(error)
    process.exitCode = 1
  }
}
