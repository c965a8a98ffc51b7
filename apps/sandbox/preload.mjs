// Loaded with `node --import` into a process that must find the local Shopify (and the local Resend) under their real names.
// The process stays as it is: only where a connection to these hosts leads is changed, and which authority may vouch for them.
// Env: SANDBOX_TLS_PORT, SANDBOX_CA_FILE. Node's own `fetch` uses undici's global dispatcher, so it is covered too, and so is `node:https`.
import { readFileSync } from 'node:fs'
import https from 'node:https'
import tls from 'node:tls'
import { Agent, buildConnector, setGlobalDispatcher } from 'undici'
import { isPretended } from './src/https-proxy/pretended-hosts.mjs'

const port = Number(setting('SANDBOX_TLS_PORT', 'the port of the sandbox’s TLS listener, for example 4443'))
const caFile = setting('SANDBOX_CA_FILE', 'the path of the sandbox’s ca.pem')

const connectOutside = buildConnector({})
const ca = [...tls.rootCertificates, readFileSync(caFile, 'utf8')]
const connectSandbox = buildConnector({ ca })

setGlobalDispatcher(
  new Agent({
    connect(options, callback) {
      if (!isPretended(options.hostname)) return connectOutside(options, callback)
      const target = { host: `127.0.0.1:${port}`, hostname: '127.0.0.1', port: String(port) }
      return connectSandbox({ ...options, ...target, servername: options.hostname }, callback)
    },
  }),
)

// What asks through `node:https` (older axios, node-fetch) is led there as well.
const connectByAgent = https.Agent.prototype.createConnection
https.Agent.prototype.createConnection = function createConnection(options, callback) {
  if (!isPretended(options.host ?? '')) return connectByAgent.call(this, options, callback)
  const target = { host: '127.0.0.1', port, servername: options.host, ca }
  return connectByAgent.call(this, { ...options, ...target }, callback)
}

function setting(name, meaning) {
  const value = process.env[name]
  if (!value) throw new Error(`${name} is not set: give ${meaning}`)
  return value
}
