/** One thing that is measured, on the production build and wiring with durability on. */
export type Bench = {
  /** What follows `npm run bench --`. */
  name: string
  /** One line for the list. */
  describe: string
  run: () => Promise<BenchResult>
}

export type BenchResult = {
  /** What the figures depend on: sizes, counts, connections. */
  settings: Record<string, string | number | boolean>
  /** Measured, unit last in the name: `requestsPerSecond`. */
  figures: Record<string, number>
  /** Compared with something measured in the same run, so that they hold on another machine. */
  ratios: Record<string, number>
  /** The least that each figure or ratio of that name must reach. */
  goals: Record<string, number>
}

/** Whether every goal was reached; a goal without its measure was not. */
export function isMet({ figures, ratios, goals }: BenchResult): boolean {
  const measured: Record<string, number> = { ...figures, ...ratios }
  return Object.entries(goals).every(([name, least]) => (measured[name] ?? Number.NEGATIVE_INFINITY) >= least)
}

/** Settings and table as a person reads them, and last one line of JSON. */
export function report({ name, describe }: Bench, result: BenchResult): string {
  const { settings, figures, ratios, goals } = result
  const rows = Object.entries({ ...figures, ...ratios }).map(([measure, value]) => {
    const goal = goals[measure]
    const verdict = goal === undefined ? '' : `goal ${goal} ${value >= goal ? '✓' : '✗'}`
    return `  ${measure.padEnd(36)}${round(value).padStart(14)}   ${verdict}`.trimEnd()
  })
  const lines = Object.entries(settings).map(([setting, value]) => `  ${setting}: ${value}`)
  const json = JSON.stringify({ name, figures, ratios, goals, met: isMet(result) })
  return [`${name}: ${describe}`, '', 'Settings', ...lines, '', 'Results', ...rows, '', json].join('\n')
}

const round = (value: number) => (Math.abs(value) >= 100 ? value.toFixed(0) : value.toPrecision(3))
