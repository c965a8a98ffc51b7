import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { createWriteStream, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { Failure, step } from './steps.mjs'

/**
 * Installs the dependencies when the lockfile, a manifest, or the machine is not the one they were installed for.
 * @param {{ root: string, tools: import('./tools.mjs').Tools }} options
 */
export async function installIfNeeded({ root, tools }) {
  const stamp = join(root, 'node_modules', '.souk-install')
  const wanted = fingerprint(root)
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return
  await step('Dependencies', (progress) => install({ root, tools, progress }))
  writeFileSync(stamp, wanted)
}

function fingerprint(root) {
  const hash = createHash('sha256').update(`${process.platform} ${process.arch}`)
  for (const file of ['pnpm-lock.yaml', 'pnpm-workspace.yaml', ...manifests(root)]) {
    hash.update(file).update(readFileSync(join(root, file)))
  }
  return hash.digest('hex')
}

function manifests(root) {
  const folders = ['apps', 'packages'].flatMap((parent) =>
    readdirSync(join(root, parent)).map((name) => join(parent, name)),
  )
  return ['package.json', ...folders.map((folder) => join(folder, 'package.json'))].filter((file) =>
    existsSync(join(root, file)),
  )
}

function install({ root, tools, progress }) {
  const log = join(root, '.souk', 'logs', 'install.log')
  mkdirSync(join(root, '.souk', 'logs'), { recursive: true })
  const file = createWriteStream(log)
  const args = [
    'install',
    '--frozen-lockfile',
    '--reporter=append-only',
    '--config.confirmModulesPurge=false',
  ]
  const pnpm = spawn('pnpm', args, { cwd: root, env: tools.env, stdio: ['ignore', 'pipe', 'pipe'] })
  const stop = () => pnpm.kill('SIGTERM')
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, stop)
  const said = []
  for (const stream of [pnpm.stdout, pnpm.stderr]) {
    createInterface({ input: stream }).on('line', (line) => {
      file.write(`${line}\n`)
      said.push(line)
      const counts = /^Progress: (.*)/.exec(line)?.[1]
      if (counts) progress(counts)
    })
  }
  return new Promise((resolve, reject) => {
    pnpm.once('error', reject)
    pnpm.once('close', (code) => {
      file.end()
      for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.off(signal, stop)
      if (code === 0) return resolve(undefined)
      reject(
        new Failure({
          what: `pnpm could not install the dependencies:\n${said.slice(-15).join('\n')}`,
          kept: 'What was downloaded is kept for the next attempt; your data was not touched.',
          todo: 'See that npm reaches its registry (npm ping), and run the same command again.',
          log,
        }),
      )
    })
  })
}
