import { isLoopback } from '../../webhooks/destination'

/** MySQL's text column. */
const MOST_BYTES = 65_535

const PROJECT = /^(\d+|[a-z][a-z0-9-]{4,28}[a-z0-9])$/
const TOPIC = /^(?!goog)[A-Za-z](?:[\w.~+-]|%25){2,254}$/
const ARN =
  /^arn:aws:events:[a-z]{2}-[a-z]+-\d+::event-source\/aws\.partner\/shopify\.com(?:\.test)?\/(\d+)\/.+$/

export const isProject = (text: string): boolean => PROJECT.test(text)
export const isTopic = (text: string): boolean => TOPIC.test(text)

/**
 * What is wrong with the address of a subscription, as Shopify words it; empty when nothing is. HTTP, and addresses of this
 * machine, are for the sandbox what HTTPS and the internet are for Shopify.
 */
export function addressErrors(uri: string, appId: number): string[] {
  if (uri === '') return ["Address can't be blank"]
  if (Buffer.byteLength(uri) > MOST_BYTES) return ['Address is too big (maximum is 64 KB)']
  if (uri.startsWith('arn:')) return arnErrors(uri, appId)
  const protocol = /^([a-z][a-z0-9+.-]*):\/\//i.exec(uri)?.[1]?.toLowerCase()
  if (protocol === undefined) return ['Address is invalid']
  if (protocol === 'pubsub') return pubSubErrors(uri)
  const unsupported = `Address protocol ${protocol}:// is not supported`
  if (protocol === 'kafka') return [unsupported, 'Address is not a valid kafka topic']
  if (protocol !== 'https' && protocol !== 'http') return [unsupported]
  if (!URL.canParse(uri)) return ['Address is invalid']
  const { hostname } = new URL(uri)
  if (isLoopback(hostname)) return []
  if (protocol === 'http') return [unsupported]
  return /(^|\.)(myshopify|shopify)\.com$/.test(hostname)
    ? ['Address cannot be a Shopify or an internal domain']
    : []
}

function pubSubErrors(uri: string): string[] {
  const [, project, topic] = /^pubsub:\/\/([^:]+):(.+)$/.exec(uri) ?? []
  if (project === undefined || topic === undefined) {
    return [
      'Address protocol pubsub:// is not supported',
      'Address is not a valid GCP pub/sub format. Format should be pubsub://project:topic',
    ]
  }
  const wrong = [
    ...(isProject(project) ? [] : ['Address is not a valid GCP project id.']),
    ...(isTopic(topic) ? [] : ['Address is not a valid GCP topic id.']),
  ]
  return wrong.length === 0 ? [] : ['Address is invalid', ...wrong]
}

function arnErrors(uri: string, appId: number): string[] {
  const owner = ARN.exec(uri)?.[1]
  if (owner === undefined) return ['Address is invalid', 'Address is not a valid AWS ARN']
  if (owner === String(appId)) return []
  return [
    'Address is invalid',
    `Address is an AWS ARN and includes api_client_id '${owner}' instead of '${appId}'`,
  ]
}
