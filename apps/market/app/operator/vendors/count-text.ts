import type { Count } from '@souk/vendors'

const numbers = new Intl.NumberFormat('en')

/** 1,000+ where no more were counted. */
export const countText = ({ count, orMore }: Count): string =>
  `${numbers.format(count)}${orMore ? '+' : ''} ${count === 1 && !orMore ? 'vendor' : 'vendors'}`
