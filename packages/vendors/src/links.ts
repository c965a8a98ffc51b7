import { z } from 'zod'
import { oneLine } from './plain-text'
import { named } from './problem'

/** Where else a vendor is on the web. Shoppers see it. */
export const LINKS = ['website', 'instagram', 'facebook', 'tiktok', 'youtube', 'x'] as const

export type Link = (typeof LINKS)[number]

type Network = {
  hosts: readonly string[]
  /** What a person may type after an `@`, or alone. */
  handle: RegExp
  /** What may follow the host, with the one thing in it that counts. */
  path: RegExp
  address: (handle: string) => string
}

const NETWORKS: Record<Exclude<Link, 'website'>, Network> = {
  instagram: {
    hosts: ['instagram.com'],
    handle: /^[\w.]{1,30}$/,
    path: /^\/([\w.]{1,30})\/?$/,
    address: (handle) => `https://www.instagram.com/${handle}`,
  },
  facebook: {
    hosts: ['facebook.com', 'fb.com'],
    handle: /^[\w.-]{1,100}$/,
    path: /^\/((?:(?:people|pages)\/[^/]{1,100}\/)?[\w.%-]{1,100})\/?$/,
    address: (handle) => `https://www.facebook.com/${handle}`,
  },
  tiktok: {
    hosts: ['tiktok.com'],
    handle: /^[\w.]{2,24}$/,
    path: /^\/@([\w.]{2,24})\/?$/,
    address: (handle) => `https://www.tiktok.com/@${handle}`,
  },
  youtube: {
    hosts: ['youtube.com'],
    handle: /^[\p{L}\p{N}_.·-]{3,30}$/u,
    path: /^\/(@[\w.%-]{3,200}|(?:channel|c|user)\/[\w.%-]{1,200})\/?$/,
    address: (handle) =>
      `https://www.youtube.com/${handle.includes('/') ? handle : `@${handle.replace(/^@/, '')}`}`,
  },
  x: {
    hosts: ['x.com', 'twitter.com'],
    handle: /^\w{1,15}$/,
    path: /^\/(\w{1,15})\/?$/,
    address: (handle) => `https://x.com/${handle}`,
  },
}

/** The one https address that what was typed stands for; null when it stands for none. */
function profileAddress({ hosts, handle, path, address }: Network, typed: string): string | null {
  const name = typed.replace(/^@/, '')
  if (handle.test(name) && !isHostOf(hosts, name)) return address(name)
  const url = httpsUrl(typed)
  if (!url || !hosts.some((host) => isHostOf([host], url.hostname))) return null
  const found = path.exec(url.pathname)?.[1]
  return found ? address(found) : null
}

/** `facebook.com` alone is a host that somebody began to type, not a name. */
const isHostOf = (hosts: readonly string[], name: string) =>
  hosts.some((host) => [host, `www.${host}`, `m.${host}`].includes(name.toLowerCase()))

/** An https address that leads to a public host; one without a scheme is taken for https. */
function httpsUrl(typed: string): URL | null {
  const text = /^[a-z][a-z0-9+.-]*:/i.test(typed) ? typed : `https://${typed}`
  if (!URL.canParse(text)) return null
  const url = new URL(text)
  const public_ = /^[^.]+(\.[^.]+)*\.(?!\d+$)[^.]{2,}$/.test(url.hostname)
  return url.protocol === 'https:' && url.username === '' && url.password === '' && public_ ? url : null
}

/** Shopify stores addresses of at most 2,048 bytes. */
const MAX_ADDRESS_LENGTH = 2000

/** What a person types for a link, brought into one form: an https address, or nothing. */
export const link = (name: Link): z.ZodType<string, string> =>
  oneLine.pipe(
    z.string().transform((typed, context) => {
      if (typed === '') return ''
      const address =
        name === 'website' ? (httpsUrl(typed)?.href ?? null) : profileAddress(NETWORKS[name], typed)
      if (address !== null && address.length <= MAX_ADDRESS_LENGTH) return address
      context.addIssue({ code: 'custom', message: named(`${name}-wrong`) })
      return z.NEVER
    }),
  )
