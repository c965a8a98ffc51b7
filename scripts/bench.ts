/** `npm run bench` lists the benches; `npm run bench -- <name>` runs one and exits with 1 when a goal is missed. */
import { isMet, report } from './bench/bench'
import { benches } from './bench/index'
import { printFailure } from './bootstrap/steps.mjs'

const [name] = process.argv.slice(2)
const bench = benches.find((one) => one.name === name)

if (bench) {
  try {
    const result = await bench.run()
    process.stdout.write(`${report(bench, result)}\n`)
    process.exitCode = isMet(result) ? 0 : 1
  } catch (error) {
    printFailure(error)
    process.exitCode = 1
  }
} else {
  if (name) process.stderr.write(`There is no bench "${name}".\n`)
  process.stdout.write('Benches (npm run bench -- <name>):\n')
  for (const one of benches) process.stdout.write(`  ${one.name.padEnd(24)}${one.describe}\n`)
  process.exitCode = name ? 1 : 0
}
