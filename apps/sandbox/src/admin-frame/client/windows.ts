import { type FromAdmin, type FromApp, unwrap, wrap } from '../../app-bridge/messages'
import { element } from './element'
import { setup } from './setup'

/** A window of the app: the page in the frame, or one in a modal. Nobody else is listened to. */
export type AppWindow = { name: string; frame: HTMLIFrameElement; tell: (message: FromAdmin) => void }
type Heard = (message: FromApp, from: AppWindow) => void
type Logged = (direction: 'in' | 'out', message: FromApp | FromAdmin, from: AppWindow) => void

const windows = new Set<AppWindow>()
const loggers: Logged[] = []

export function addWindow(frame: HTMLIFrameElement): AppWindow {
  const added: AppWindow = {
    name: frame.name,
    frame,
    tell(message) {
      for (const log of loggers) log('out', message, added)
      frame.contentWindow?.postMessage(wrap(message), setup.appOrigin)
    },
  }
  windows.add(added)
  return added
}

export const removeWindow = (gone: AppWindow): boolean => windows.delete(gone)

export const page = addWindow(element('app', HTMLIFrameElement))

export function listen(heard: Heard): void {
  addEventListener('message', (event) => {
    if (event.origin !== setup.appOrigin) return
    const from = [...windows].find(({ frame }) => frame.contentWindow === event.source)
    const message = from && unwrap<FromApp>(event.data)
    if (!message) return
    for (const log of loggers) log('in', message, from)
    heard(message, from)
  })
}

export const logMessages = (log: Logged): number => loggers.push(log)
