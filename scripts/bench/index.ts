import type { Bench } from './bench'
import { bench as sandboxGraphQL } from './sandbox-graphql'
import { bench as vendorsList } from './vendors-list'
import { bench as webhookIngest } from './webhook-ingest'

/** Every bench there is; a new one adds its line. */
export const benches: Bench[] = [webhookIngest, vendorsList, sandboxGraphQL]
