import { MAX_FILE_BYTES, MAX_FILE_ROWS } from '@souk/vendors/form'

const megabytes = `${MAX_FILE_BYTES / 1024 / 1024} MB`
const vendors = `${MAX_FILE_ROWS.toLocaleString('en')} vendors`
const SPLIT = 'Split it and import one part after the other.'

export const LIMITS = `${megabytes} and ${vendors}`
export const TOO_LARGE = `This file is larger than ${megabytes}. ${SPLIT}`
export const TOO_MANY = `This file has more than ${vendors}. ${SPLIT}`
