import { tell } from './admin'

type Filled = { frame: Window; name: string; content: HTMLElement; close: () => void }

/**
 * Moves the app's content into the overlay's document, which has the app's own origin, with the app's styles; from then on
 * the overlay is as high as what is in it. The nodes stay the app's: its listeners and its framework go on with them.
 */
export function keepFilled({ frame, name, content, close }: Filled): void {
  const { document: inside } = frame
  inside.documentElement.lang = document.documentElement.lang
  inside.documentElement.dir = document.documentElement.dir
  for (const sheet of document.querySelectorAll('style, link[rel="stylesheet"]'))
    inside.head.append(inside.importNode(sheet, true))
  inside.body.className = document.body.className
  inside.body.style.cssText +=
    ';margin:0;background:#fff;min-height:0;height:auto;display:flow-root;overflow-wrap:anywhere'
  // What inline handlers of the content name.
  Object.assign(frame, { shopify: window.shopify })
  inside.body.append(content)

  const report = () =>
    tell({ type: 'modal-height', name, heightPx: Math.ceil(inside.body.getBoundingClientRect().height) })
  new ResizeObserver(report).observe(inside.body)
  report()
  inside.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && !event.defaultPrevented) close()
  })
}
