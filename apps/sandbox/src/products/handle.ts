import type { State } from '../state'
import { findProductByHandle } from './product'

/**
 * `Levi's / 東京 100 %` → `levis-東京-100`: letters and digits of every script stay, accents go, apostrophes vanish, and
 * whatever else there is becomes one dash. Empty when nothing is left.
 */
export function slugOf(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/(\p{Script=Latin})\p{M}+/gu, '$1')
    .normalize('NFC')
    .toLowerCase()
    .replace(/['’]/g, '')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '')
}

/** A free handle like this one: a number at its end counts on, otherwise one is added. */
export function freeHandle(state: State, { shop, wanted }: { shop: string; wanted: string }): string {
  return countedOn(wanted, (handle) => findProductByHandle(state, { shop, handle }) !== null)
}

/** The handle with its number counted on until it is free. */
export function countedOn(wanted: string, isTaken: (handle: string) => boolean): string {
  let handle = wanted
  while (isTaken(handle)) handle = nextHandle(handle)
  return handle
}

function nextHandle(handle: string): string {
  const [, stem = '', number = ''] = /^(.*?)(\d+)$/.exec(handle) ?? []
  return number === '' ? `${handle}-1` : `${stem}${BigInt(number) + 1n}`
}
