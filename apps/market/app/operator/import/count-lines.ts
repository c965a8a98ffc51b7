const numbers = new Intl.NumberFormat('en')

export const countLines = (count: number): string =>
  `${numbers.format(count)} ${count === 1 ? 'line' : 'lines'}`
