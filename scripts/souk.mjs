#!/usr/bin/env node
// What `npm start`, `npm test` … run. Plain JavaScript without dependencies, because it runs before anything is installed.
const OLDEST = 18
const [major] = process.versions.node.split('.').map(Number)

if (major < OLDEST) {
  console.error(
    `Souk needs Node ${OLDEST} or newer to start; this is Node ${process.versions.node}. Nothing was changed.`,
  )
  console.error('Install a current Node from https://nodejs.org and run the same command again.')
  process.exit(1)
}

const { main } = await import('./bootstrap/main.mjs')
await main(process.argv.slice(2))
