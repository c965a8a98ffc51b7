export { openClient, type SandboxClient } from './client'
export { SandboxError } from './sandbox-error'
