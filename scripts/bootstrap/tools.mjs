import { execFile } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { Failure, step } from './steps.mjs'
import { isEnough, NODE_MAJOR, PNPM } from './versions.mjs'

const execute = promisify(execFile)

/** @typedef {{ node: string, env: NodeJS.ProcessEnv }} Tools the Node to run, and an environment whose PATH has it and pnpm */

/**
 * Node and pnpm in the versions Souk needs: the machine's own, those brought earlier, or brought from npm now.
 * @param {{ root: string, env: NodeJS.ProcessEnv }} options
 * @returns {Promise<Tools>}
 */
export async function findTools({ root, env }) {
  const own = { node: process.execPath, env: withFirst(env, dirname(process.execPath)) }
  if (await isUsable(own)) return own
  const note = join(root, 'node_modules', '.souk-tools.json')
  const earlier = readNote(note, env)
  if (earlier && (await isUsable(earlier))) return earlier
  return step(`Node ${NODE_MAJOR} and pnpm ${PNPM} from npm`, async () => {
    const { node, bin } = await bring(env, root)
    mkdirSync(dirname(note), { recursive: true })
    writeFileSync(note, JSON.stringify({ node, bin }))
    return { node, env: withFirst(env, bin, dirname(node)) }
  })
}

/** npx tells where it put them; they are then run directly, so that no shell stands between Ctrl-C and us. */
async function bring(env, root) {
  const ask = `node -p "JSON.stringify({ node: process.execPath, path: process.env.PATH })"`
  try {
    const options = { env, cwd: root, maxBuffer: 1 << 24 }
    const { stdout } = await execute(
      'npx',
      ['-y', '-p', `node@${NODE_MAJOR}`, '-p', `pnpm@${PNPM}`, '-c', ask],
      options,
    )
    const { node, path } = JSON.parse(stdout.trim().split('\n').pop())
    const bin = path.split(delimiter).find((folder) => folder.includes('_npx'))
    return { node, bin: bin ?? dirname(node) }
  } catch (error) {
    throw new Failure({
      what: `npm could not bring Node ${NODE_MAJOR} and pnpm ${PNPM}:\n${error.stderr || error.message}`,
      kept: 'Nothing was changed.',
      todo: `See that npm reaches its registry (npm ping), or install Node ${NODE_MAJOR} and pnpm ${PNPM} yourself; then run the same command again.`,
    })
  }
}

function readNote(note, env) {
  try {
    const { node, bin } = JSON.parse(readFileSync(note, 'utf8'))
    return { node, env: withFirst(env, bin, dirname(node)) }
  } catch {
    return null
  }
}

async function isUsable({ node, env }) {
  const [nodeVersion, pnpmVersion] = await Promise.all([versionOf(node, env), versionOf('pnpm', env)])
  return isEnough({ node: nodeVersion, pnpm: pnpmVersion })
}

async function versionOf(program, env) {
  try {
    return (await execute(program, ['--version'], { env })).stdout
  } catch {
    return null
  }
}

const withFirst = (env, ...folders) => ({ ...env, PATH: [...folders, env.PATH].join(delimiter) })
