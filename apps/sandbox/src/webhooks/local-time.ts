/** A moment in a shop's own time, as payloads write it: `2025-04-22T14:30:00-05:00`. */
export function localTime(moment: Date, timezone: string): string {
  const parts = formatOf(timezone).formatToParts(moment)
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.find((each) => each.type === type)?.value ?? ''
  const offset = part('timeZoneName').replace('GMT', '') || '+00:00'
  return `${part('year')}-${part('month')}-${part('day')}T${part('hour')}:${part('minute')}:${part('second')}${offset}`
}

const formats = new Map<string, Intl.DateTimeFormat>()

/** Making one takes far longer than using it, and a product with many variants tells hundreds of moments. */
function formatOf(timezone: string): Intl.DateTimeFormat {
  const known = formats.get(timezone)
  if (known) return known
  const made = new Intl.DateTimeFormat('en-CA', {
    timeZone: timezone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    timeZoneName: 'longOffset',
  })
  formats.set(timezone, made)
  return made
}

/** `(GMT-05:00) America/New_York`: the offset is that of winter, whatever the season. */
export function namedTimezone(timezone: string, year: number): string {
  const offsets = [0, 6].map((month) => localTime(new Date(Date.UTC(year, month, 1)), timezone).slice(-6))
  const winter = offsets.reduce((least, each) => (minutesOf(each) < minutesOf(least) ? each : least))
  return `(GMT${winter}) ${timezone}`
}

function minutesOf(offset: string): number {
  const [hours = '0', minutes = '0'] = offset.slice(1).split(':')
  return (offset.startsWith('-') ? -1 : 1) * (Number(hours) * 60 + Number(minutes))
}
