import type { GraphQLEnumType } from 'graphql'
import { isEnumType } from 'graphql'
import { adminSchemas } from '../admin-api/schema'
import { grants } from '../oauth/implied-scopes'

/** A topic as the API names it, as headers write it, and the scopes any one of which it asks for. */
type Topic = { value: string; header: string; scopes: string[] }

let known: Topic[] | null = null

/** Every topic of the newest schema; what each is called and asks for stands in its description there. */
function allTopics(): Topic[] {
  known ??= adminSchemas.versions.length === 0 ? [] : readTopics(adminSchemas.versions.at(-1) ?? '')
  return known
}

function readTopics(version: string): Topic[] {
  const type = adminSchemas.read(version).schema.getType('WebhookSubscriptionTopic')
  if (!isEnumType(type)) throw new Error(`the schema ${version} has no webhook topics`)
  return valuesOf(type)
}

const valuesOf = (type: GraphQLEnumType): Topic[] =>
  type.getValues().map(({ name, description }) => {
    const text = (description ?? '').replace(/\s+/g, ' ')
    const header = /topic for `([^`]+)` events/.exec(text)?.[1] ?? fallbackHeader(name)
    const scopes = /Requires (?:the|at least one of the following scopes:) .*/.exec(text)?.[0] ?? ''
    return { value: name, header, scopes: scopes.match(/\b(?:read|write)_\w+/g) ?? [] }
  })

const fallbackHeader = (value: string): string => value.toLowerCase().replace(/_([a-z]+)$/, '/$1')

/** `products/update` for `PRODUCTS_UPDATE`. */
export function headerOf(value: string): string {
  return allTopics().find((topic) => topic.value === value)?.header ?? fallbackHeader(value)
}

/** `PRODUCTS_UPDATE` for `products/update`. */
export function topicValue(header: string): string {
  return (
    allTopics().find((topic) => topic.header === header)?.value ?? header.toUpperCase().replace(/\W/g, '_')
  )
}

/** The scopes any of which would do; empty when the app may hear of the topic. */
export function missingScopes(header: string, granted: string[]): string[] {
  const scopes = allTopics().find((topic) => topic.header === header)?.scopes ?? []
  return scopes.some((scope) => grants(granted, scope)) ? [] : scopes
}
