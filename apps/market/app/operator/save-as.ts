/** Has the browser save what was fetched: a link in Shopify admin carries no session token, and what is fetched does. */
export function saveAs(content: Blob, filename: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(content)
  link.download = filename
  link.click()
  // Not at once: the browser begins to save a moment later.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
}
