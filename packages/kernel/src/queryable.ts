/**
 * Whatever can run one SQL statement: a `pg` client or pool, or a Prisma or Sequelize transaction wrapped by its own package.
 * Packages that own their SQL (inbox, outbox, audit) take this, so that they join the caller's transaction.
 */
export type Queryable = {
  query: <Row>(text: string, values?: readonly unknown[]) => Promise<{ rows: Row[] }>
}
