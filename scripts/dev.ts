import { runSouk } from './stack/run-souk'

await runSouk({ mode: 'development' })
