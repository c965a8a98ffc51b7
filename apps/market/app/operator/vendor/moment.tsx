const moments = new Intl.DateTimeFormat('en', { dateStyle: 'medium', timeStyle: 'short', timeZone: 'UTC' })

/** Day and hour; the same text on the server and in every browser. */
export const Moment = ({ of }: { of: Date }) => (
  <time dateTime={of.toISOString()}>{moments.format(of)} UTC</time>
)
