import { z } from 'zod'
import { readAll, run, type State } from '../state'

/** What a merchant took out of the theme; everything else is where the demo's merchant has put it. */
export const themeTables = `
  create table if not exists removed_theme_block (
    shop text not null,
    handle text not null,
    primary key (shop, handle)
  ) strict;
`

/** The blocks of the app's theme app extension, in the order in which they stand on the home page. */
export const THEME_BLOCKS = ['vendor-directory', 'become-a-vendor'] as const

/** Those that stand on the home page of the published theme. */
export function placedBlocks(state: State, shop: string): string[] {
  const row = z.object({ handle: z.string() })
  const removed = readAll(state, row, 'select handle from removed_theme_block where shop = ?', shop)
  return THEME_BLOCKS.filter((handle) => !removed.some((one) => one.handle === handle))
}

export function placeBlock(
  state: State,
  { shop, handle, isPlaced }: { shop: string; handle: string; isPlaced: boolean },
): void {
  if (isPlaced) run(state, 'delete from removed_theme_block where shop = ? and handle = ?', shop, handle)
  else run(state, 'insert or ignore into removed_theme_block (shop, handle) values (?, ?)', shop, handle)
}
