import { watchDeveloperPanel } from './developer-panel'
import { watchMenu } from './nav'

// A page of the admin's own: no app is in it.
watchMenu()
watchDeveloperPanel()
