import { z } from 'zod'
import { connection, pageArguments } from '../../graphql/connection'
import { matchesAll, parseSearch, type Term } from '../../graphql/search-query'
import { shopifyTime } from '../../graphql/time'
import { type ApiSubscription, listApiSubscriptions } from '../../webhooks/api-subscription'
import { headerOf } from '../../webhooks/topics'
import type { Context } from '../context'
import { presentSubscription } from './present-subscription'

const listing = pageArguments.extend({
  sortKey: z.enum(['CREATED_AT', 'ID']).nullish(),
  query: z.string().nullish(),
  topics: z.array(z.string()).nullish(),
  format: z.enum(['JSON', 'XML']).nullish(),
  uri: z.string().nullish(),
  callbackUrl: z.string().nullish(),
})
const counting = z.object({ query: z.string().nullish(), limit: z.number().nullish() })

export function listSubscriptions(args: unknown, context: Context) {
  const asked = listing.parse(args)
  const uri = asked.uri ?? asked.callbackUrl
  const topics = asked.topics?.map(headerOf)
  const found = search(context, asked.query).filter(
    (each) =>
      (uri == null || each.uri === uri) &&
      (asked.format == null || each.format === asked.format) &&
      (topics == null || topics.includes(each.topic)),
  )
  return connection(found, asked, {
    present: (each) => presentSubscription(context, each),
    sortValue: (each) => (asked.sortKey === 'ID' ? each.id : sortableTime(each.createdAt)),
  })
}

export function countSubscriptions(args: unknown, context: Context) {
  const { query, limit } = counting.parse(args)
  const count = search(context, query).length
  return limit != null && count > limit
    ? { count: limit, precision: 'AT_LEAST' }
    : { count, precision: 'EXACT' }
}

/** In the order in which they were made, which is that of their ids too. */
function search({ state, shop, caller }: Context, query: string | null | undefined): ApiSubscription[] {
  const all = listApiSubscriptions(state, { shop: shop.domain, apiKey: caller.apiKey })
  const terms = parseSearch(query ?? '')
  return all.filter((each) => matchesAll(terms, (term) => fieldOf(each, term)))
}

function fieldOf(subscription: ApiSubscription, { field }: Term): string | number | null {
  switch (field) {
    case 'id':
      return subscription.id
    case 'topic':
      return subscription.topic
    case 'endpoint':
      return subscription.uri
    case 'created_at':
      return shopifyTime(subscription.createdAt)
    case 'updated_at':
      return shopifyTime(subscription.updatedAt)
    default:
      throw new Error(
        `Souk sandbox: webhook subscriptions cannot be searched by ${field || 'words without a field'}`,
      )
  }
}

/** As cursors hold it: `2026-07-03 20:55:48.000000`. */
const sortableTime = (iso: string): string => `${iso.slice(0, 19).replace('T', ' ')}.000000`
