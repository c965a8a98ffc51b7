import { type FromAdmin, type FromApp, unwrap, wrap } from '../messages'

/** The admin serves this script, so its address tells where the admin is; nobody else is listened to. */
const script = document.currentScript instanceof HTMLScriptElement ? document.currentScript : null
export const adminOrigin = new URL(script?.src ?? location.href).origin

type Of<Type extends FromAdmin['type']> = Extract<FromAdmin, { type: Type }>
const listeners: ((message: FromAdmin) => void)[] = []

addEventListener('message', (event) => {
  if (event.source !== parent || event.origin !== adminOrigin) return
  const message = unwrap<FromAdmin>(event.data)
  if (message) for (const listener of listeners) listener(message)
})

export function tell(message: FromApp): void {
  if (parent !== window) parent.postMessage(wrap(message), adminOrigin)
}

export function on<Type extends FromAdmin['type']>(type: Type, act: (message: Of<Type>) => void): void {
  const isOfType = (message: FromAdmin): message is Of<Type> => message.type === type
  listeners.push((message) => {
    if (isOfType(message)) act(message)
  })
}

let requests = 0
const waiting = new Map<number, (answer: FromAdmin) => void>()
const settle = (message: Of<'id-token'> | Of<'may-leave'>) => {
  waiting.get(message.request)?.(message)
  waiting.delete(message.request)
}
on('id-token', settle)
on('may-leave', settle)

/** Asks the admin something; resolves when it answers, which for a question to the user may be never. */
export function ask(type: 'id-token' | 'leave'): Promise<FromAdmin> {
  requests += 1
  const request = requests
  return new Promise((resolve) => {
    waiting.set(request, resolve)
    tell({ type, request })
  })
}

export const apiKey =
  script?.dataset.apiKey ??
  document.querySelector<HTMLMetaElement>('meta[name="shopify-api-key"]')?.content ??
  ''
