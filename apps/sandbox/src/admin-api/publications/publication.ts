import { z } from 'zod'
import { gid } from '../../graphql/gid'
import { readAll, run } from '../../state'
import type { Context } from '../context'

/**
 * Where products and collections are published besides the online store, whose moment stands with them
 * (`published_at`).
 */
export const publicationTables = `
  create table if not exists resource_publication (
    publication text not null,
    resource_type text not null,
    resource_id integer not null,
    published_at text not null,
    primary key (resource_type, resource_id, publication)
  ) strict;
  create trigger if not exists publications_of_product after delete on product begin
    delete from resource_publication where resource_type = 'Product' and resource_id = old.id; end;
  create trigger if not exists publications_of_collection after delete on collection begin
    delete from resource_publication where resource_type = 'Collection' and resource_id = old.id; end;
`

export const ONLINE_STORE = 'Online Store'

/** What every shop can publish to, by name. */
const PUBLICATIONS = [
  { name: ONLINE_STORE, first: 268_000_000_000 },
  { name: 'Point of Sale', first: 268_500_000_000 },
]

export type Publication = { id: number; name: string }

export const publicationsOf = ({ shop }: Context): Publication[] =>
  PUBLICATIONS.map(({ name, first }) => ({ id: first + shop.id, name }))

export const publicationGid = ({ id }: Publication): string => gid('Publication', id)

export const findPublication = (context: Context, id: string): Publication | null =>
  publicationsOf(context).find((each) => publicationGid(each) === id) ?? null

export const presentPublication = (publication: Publication) => ({
  __typename: 'Publication',
  id: publicationGid(publication),
  name: publication.name,
  supportsFuturePublishing: publication.name === ONLINE_STORE,
  autoPublish: false,
})

/** What can be published. @param publishedAt since when in the online store */
export type Resource = { type: 'Product' | 'Collection'; id: number; publishedAt: string | null }

const row = z.object({ name: z.string(), at: z.string() })

/** Where it is published, and since when. */
export function listPublished(
  context: Context,
  { type, id, publishedAt }: Resource,
): { publication: Publication; at: string }[] {
  const sql = `select publication as name, published_at as at from resource_publication
    where resource_type = ? and resource_id = ?`
  const others = readAll(context.state, row, sql, type, id)
  const all = publishedAt === null ? others : [{ name: ONLINE_STORE, at: publishedAt }, ...others]
  return publicationsOf(context).flatMap((publication) => {
    const found = all.find(({ name }) => name === publication.name)
    return found ? [{ publication, at: found.at }] : []
  })
}

/** Anywhere but in the online store. */
export function setPublished(
  { state }: Context,
  { type, id }: Resource,
  name: string,
  at: string | null,
): void {
  if (at === null) {
    const sql =
      'delete from resource_publication where resource_type = ? and resource_id = ? and publication = ?'
    run(state, sql, type, id, name)
    return
  }
  const sql = `insert or replace into resource_publication (publication, resource_type, resource_id, published_at)
    values (?, ?, ?, ?)`
  run(state, sql, name, type, id, at)
}
