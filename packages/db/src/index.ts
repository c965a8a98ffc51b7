export { Prisma } from '@prisma/client'
export { type Db, openDb, type Tx } from './db'
export { isUniqueViolation } from './unique-violation'
