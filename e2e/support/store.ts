import type { Page } from 'playwright-core'

/** The store folds away the vendors beyond the first few; a shopper who looks for one unfolds them. */
export async function showAllVendors(shopper: Page): Promise<void> {
  const more = shopper.getByText('Show all vendors')
  if (await more.isVisible()) await more.click()
}
