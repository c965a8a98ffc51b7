import { useDownload } from '../use-download'
import { type VendorQuery, vendorSearchParams } from './vendor-query'

/** Downloads the vendors of the view as a file. */
export function useExport(query: VendorQuery) {
  const { start: download, ...state } = useDownload('Vendors exported')
  const start = () =>
    download(
      `/app/vendors/export?${vendorSearchParams(query)}`,
      `vendors-${new Date().toISOString().slice(0, 10)}.csv`,
    )
  return { start, ...state }
}
