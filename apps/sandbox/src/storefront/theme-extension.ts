import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { html, raw } from 'hono/html'
import type { Liquid } from 'liquidjs'
import { z } from 'zod'
import type { Context } from '../context'
import { placedBlocks } from '../themes/theme-block'
import type { Html, Store } from './layout'
import { globalsOf, liquidEngine } from './liquid'
import { MetaobjectsDrop } from './metaobject-drops'

const EXTENSION = 'vendor-blocks'
const folder = join(import.meta.dirname, '../../../../extensions', EXTENSION)

const schema = z.object({
  name: z.string().default(''),
  stylesheet: z.string().optional(),
  settings: z.array(z.object({ id: z.string().optional(), default: z.unknown() })).default([]),
})
const SCHEMA_TAG = /\{%-?\s*schema\s*-?%\}([\s\S]*?)\{%-?\s*endschema\s*-?%\}/

type Here = { context: Context; store: Store }

/** The app's blocks as the store's theme shows them, each with the default settings of its schema. */
export async function renderBlocks(here: Here): Promise<Html> {
  const engine = blockEngine()
  const blocks = placedBlocks(here.context.state, here.store.shop.domain).map(readBlock)
  const sheets = new Set(blocks.map(({ stylesheet }) => stylesheet).filter((name) => name !== undefined))
  const sections = await Promise.all(blocks.map((block) => renderBlock(engine, block, here)))
  return html`${[...sheets].map((name) => html`<link rel="stylesheet" href="${assetPath(name)}" />`)}${sections}`
}

type Block = {
  name: string
  template: string
  stylesheet: string | undefined
  settings: Record<string, unknown>
}

function readBlock(name: string): Block {
  const source = readFileSync(join(folder, 'blocks', `${name}.liquid`), 'utf8')
  const { stylesheet, settings } = schema.parse(JSON.parse(SCHEMA_TAG.exec(source)?.[1] ?? '{}'))
  const defaults = settings.flatMap(({ id, default: value }) => (id ? [[id, value] as const] : []))
  return {
    name,
    template: source.replace(SCHEMA_TAG, ''),
    stylesheet,
    settings: Object.fromEntries(defaults),
  }
}

/** What the theme editor calls a block: its schema's name, in the words of the extension. */
export function blockName(handle: string): string {
  const source = readFileSync(join(folder, 'blocks', `${handle}.liquid`), 'utf8')
  const { name } = schema.parse(JSON.parse(SCHEMA_TAG.exec(source)?.[1] ?? '{}'))
  const texts: unknown = JSON.parse(readFileSync(join(folder, 'locales/en.default.schema.json'), 'utf8'))
  return name.startsWith('t:') ? (textAt(texts, name.slice(2).split('.')) ?? name) : name
}

async function renderBlock(engine: Liquid, { name, template, settings }: Block, { context, store }: Here) {
  const block = { id: name, settings, shopify_attributes: '' }
  const metaobjects = new MetaobjectsDrop({ context, shop: store.shop.domain })
  const body = await engine.parseAndRender(template, { ...globalsOf(store), block, metaobjects })
  return html`<section class="app-section">
    <div id="shopify-block-${name}" class="shopify-block shopify-app-block">${raw(body)}</div>
  </section>`
}

function blockEngine(): Liquid {
  const engine = liquidEngine()
  const texts: unknown = JSON.parse(readFileSync(join(folder, 'locales/en.default.json'), 'utf8'))
  engine.registerFilter('t', (key: string, ...values: [string, unknown][]) =>
    fill(textAt(texts, key.split('.')) ?? `Translation missing: en.${key}`, values),
  )
  engine.registerFilter('image_tag', (src: string, ...attributes: [string, unknown][]) =>
    imageTag(src, attributes),
  )
  return engine
}

function textAt(texts: unknown, [key, ...rest]: string[]): string | null {
  if (key === undefined) return typeof texts === 'string' ? texts : null
  const inside = z.record(z.string(), z.unknown()).safeParse(texts)
  return inside.success ? textAt(inside.data[key], rest) : null
}

/** Source: shopify.dev, "translate": values of the filter take the place of their names in the text. */
const fill = (text: string, values: [string, unknown][]): string =>
  text.replace(/\{\{\s*(\w+)\s*\}\}/g, (whole, name: string) => {
    const given = values.find(([key]) => key === name)
    return given ? String(given[1] ?? '') : whole
  })

function imageTag(src: string, attributes: [string, unknown][]): string {
  const all = [['src', src], ...attributes].map(([name, value]) => html` ${name}="${String(value)}"`)
  return `<img${all.join('')}>`
}

const assetPath = (name: string) => `/cdn/extensions/${EXTENSION}/assets/${name}`

/** One of the extension's assets, as Shopify's CDN would serve it. */
export function extensionAsset(extension: string, file: string): Response {
  if (extension !== EXTENSION || !/^[a-z0-9-]+\.css$/.test(file)) return new Response(null, { status: 404 })
  const headers = { 'content-type': 'text/css; charset=utf-8' }
  return new Response(readFileSync(join(folder, 'assets', file)), { headers })
}
