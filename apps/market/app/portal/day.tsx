const days = new Intl.DateTimeFormat('en', { dateStyle: 'long', timeZone: 'UTC' })

export const Day = ({ of }: { of: Date }) => <time dateTime={of.toISOString()}>{days.format(of)}</time>
