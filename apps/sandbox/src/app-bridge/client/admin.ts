import { type FromAdmin, type FromApp, type Question, unwrap, wrap } from '../messages'

const script = document.currentScript instanceof HTMLScriptElement ? document.currentScript : null
const scriptOrigin = new URL(script?.src ?? location.href).origin
const REAL_ADMIN = 'https://admin.shopify.com'

/**
 * Where the admin is; nobody else is listened to. It serves this script from its own address, or as Shopify does from a CDN;
 * one app may be open in both admins.
 */
export const adminOrigin = whoFrames() === REAL_ADMIN || isShopify(scriptOrigin) ? REAL_ADMIN : scriptOrigin
export const isFramed = parent !== window

function whoFrames(): string | undefined {
  return 'ancestorOrigins' in location ? location.ancestorOrigins[0] : undefined
}
function isShopify(origin: string): boolean {
  return /^https:\/\/([a-z]+\.)?(shopify|shopifycloud)\.com$/.test(origin)
}

type Of<Type extends FromAdmin['type']> = Extract<FromAdmin, { type: Type }>
const listeners: ((message: FromAdmin) => void)[] = []

addEventListener('message', (event) => {
  if (event.source !== parent || event.origin !== adminOrigin) return
  const message = unwrap<FromAdmin>(event.data)
  if (message) for (const listener of listeners) listener(message)
})

export function tell(message: FromApp): void {
  if (isFramed) parent.postMessage(wrap(message), adminOrigin)
}

export function on<Type extends FromAdmin['type']>(type: Type, act: (message: Of<Type>) => void): void {
  const isOfType = (message: FromAdmin): message is Of<Type> => message.type === type
  listeners.push((message) => {
    if (isOfType(message)) act(message)
  })
}

let requests = 0
const waiting = new Map<number, { resolve: (value: unknown) => void; reject: (error: Error) => void }>()
on('answer', ({ request, value }) => {
  waiting.get(request)?.resolve(value)
  waiting.delete(request)
})
on('failure', ({ request, message }) => {
  waiting.get(request)?.reject(new Error(message))
  waiting.delete(request)
})

/** Asks the admin something; resolves when it answers, which for a question to the user may be never. */
export function ask(question: Question): Promise<unknown> {
  if (!isFramed)
    return Promise.reject(new Error(`App Bridge: ${question.type} needs the admin around the app`))
  requests += 1
  const request = requests
  return new Promise((resolve, reject) => {
    waiting.set(request, { resolve, reject })
    tell({ type: 'ask', request, question })
  })
}

export const apiKeyOfScript = script?.dataset.apiKey
