import { z } from 'zod'
import { connection, pageArguments } from '../../graphql/connection'
import { shopifyTime } from '../../graphql/time'
import type { Context } from '../context'
import {
  findPublication,
  listPublished,
  presentPublication,
  publicationsOf,
  type Resource,
} from './publication'

const listArguments = pageArguments.extend({
  onlyPublished: z.boolean().nullish(),
  catalogType: z.string().nullish(),
})

/** What `Publishable` tells. The app's own channel is none. @param isActive whether it is for sale where it is published */
export function publishedFields(
  context: Context,
  resource: Resource & { isActive: boolean; present: () => object },
) {
  const published = () => listPublished(context, resource)
  const count = (number: number) => ({ count: number, precision: 'EXACT' })
  const resourcePublications = (args: unknown) => {
    const { onlyPublished: _, catalogType: __, ...page } = listArguments.parse(args)
    return connection(
      published().map((each) => ({ ...each, id: each.publication.id })),
      page,
      {
        present: ({ publication, at }) => ({
          isPublished: true,
          publishDate: shopifyTime(at),
          publication: presentPublication(publication),
          publishable: resource.present,
        }),
        sortValue: ({ id }) => id,
      },
    )
  }
  return {
    publishedOnPublication: ({ publicationId }: { publicationId: string }) => {
      const wanted = findPublication(context, publicationId)
      return wanted !== null && published().some(({ publication }) => publication.id === wanted.id)
    },
    publishedOnCurrentPublication: false,
    resourcePublicationsCount: () => count(published().length),
    availablePublicationsCount: () => count(resource.isActive ? published().length : 0),
    resourcePublications,
    resourcePublicationsV2: resourcePublications,
    unpublishedPublications: (args: unknown) => {
      const there = published().map(({ publication }) => publication.id)
      const others = publicationsOf(context).filter(({ id }) => !there.includes(id))
      return connection(others, pageArguments.parse(args), {
        present: presentPublication,
        sortValue: ({ id }) => id,
      })
    },
  }
}
