import type { Collection } from '../../collections/collection'
import { gid } from '../../graphql/gid'
import { emitEvent } from '../../webhooks/emit-event'
import { localTime } from '../../webhooks/local-time'
import type { Context } from '../context'

/** Tells the app that a collection was made or changed, as REST knew it. */
export function tellOfCollection(
  context: Context,
  topic: 'collections/create' | 'collections/update',
  collection: Collection,
): void {
  const time = (iso: string) => localTime(new Date(iso), context.shop.timezone)
  const { rules, publishedAt } = collection
  const smart = rules && {
    disjunctive: rules.appliedDisjunctively,
    rules: rules.rules.map(({ column, relation, condition }) => ({
      ...{ column: column.toLowerCase(), relation: relation.toLowerCase(), condition },
    })),
  }
  emitEvent(context, {
    shop: context.shop.domain,
    topic,
    payload: () => ({
      id: collection.id,
      handle: collection.handle,
      title: collection.title,
      updated_at: time(collection.updatedAt),
      body_html: collection.descriptionHtml,
      published_at: publishedAt && time(publishedAt),
      sort_order: collection.sortOrder.toLowerCase().replace('_', '-'),
      template_suffix: collection.templateSuffix,
      ...smart,
      published_scope: 'web',
      admin_graphql_api_id: gid('Collection', collection.id),
    }),
  })
}

export function tellOfCollectionDeletion(context: Context, { id }: Collection): void {
  const payload = {
    id,
    published_scope: 'web',
    admin_graphql_api_id: gid('Collection', id),
  }
  emitEvent(context, { shop: context.shop.domain, topic: 'collections/delete', payload })
}
