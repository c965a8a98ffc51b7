import { Prisma } from '@prisma/client'

/** Whether the database refused a write because a row that is to be the only one of its kind exists already. */
export const isUniqueViolation = (error: unknown): boolean =>
  error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2002'
