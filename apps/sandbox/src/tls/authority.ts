import 'reflect-metadata'
import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import * as x509 from '@peculiar/x509'

x509.cryptoProvider.set(crypto)

const ALGORITHM = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' } as const
const DAY_MS = 86_400_000
const CA_DAYS = 3650
const LEAF_DAYS = 800

export type Authority = { caFile: string; leafFor: (host: string) => Promise<Leaf> }
type Leaf = { key: string; cert: string }

type Keys = { cert: x509.X509Certificate; privateKey: CryptoKey }

/**
 * The sandbox's own certificate authority, made at the first start and kept in `dir`: `ca.pem`, and `ca.key` (mode 0600).
 * It vouches for nothing but this machine's pretence of Shopify and Resend; leaves live in memory only.
 */
export async function openAuthority({ dir }: { dir: string }): Promise<Authority> {
  mkdirSync(dir, { recursive: true, mode: 0o700 })
  const caFile = join(dir, 'ca.pem')
  const keyFile = join(dir, 'ca.key')
  if (!existsSync(caFile) || !existsSync(keyFile)) await makeCa(caFile, keyFile)
  const ca = await readCa(caFile, keyFile)
  const leaves = new Map<string, Promise<Leaf>>()
  return {
    caFile,
    leafFor(host) {
      const known = leaves.get(host)
      if (known) return known
      const made = makeLeaf(ca, host)
      leaves.set(host, made)
      return made
    },
  }
}

async function makeCa(caFile: string, keyFile: string): Promise<void> {
  const keys = await crypto.subtle.generateKey(ALGORITHM, true, ['sign', 'verify'])
  const cert = await x509.X509CertificateGenerator.createSelfSigned({
    serialNumber: serial(),
    name: 'CN=Souk sandbox (this machine only)',
    ...validFor(CA_DAYS),
    signingAlgorithm: ALGORITHM,
    keys,
    extensions: [
      new x509.BasicConstraintsExtension(true, 0, true),
      new x509.KeyUsagesExtension(x509.KeyUsageFlags.keyCertSign | x509.KeyUsageFlags.cRLSign, true),
      await x509.SubjectKeyIdentifierExtension.create(keys.publicKey),
    ],
  })
  writeWhole(keyFile, await pemOfKey(keys.privateKey), 0o600)
  writeWhole(caFile, cert.toString('pem'), 0o644)
}

async function readCa(caFile: string, keyFile: string): Promise<Keys> {
  const pkcs8 = x509.PemConverter.decodeFirst(readFileSync(keyFile, 'utf8'))
  const privateKey = await crypto.subtle.importKey('pkcs8', pkcs8, ALGORITHM, false, ['sign'])
  return { cert: new x509.X509Certificate(readFileSync(caFile, 'utf8')), privateKey }
}

async function makeLeaf(ca: Keys, host: string): Promise<Leaf> {
  const keys = await crypto.subtle.generateKey(ALGORITHM, true, ['sign', 'verify'])
  const cert = await x509.X509CertificateGenerator.create({
    serialNumber: serial(),
    subject: `CN=${host}`,
    issuer: ca.cert.subject,
    ...validFor(LEAF_DAYS),
    signingAlgorithm: ALGORITHM,
    publicKey: keys.publicKey,
    signingKey: ca.privateKey,
    extensions: [
      new x509.BasicConstraintsExtension(false, undefined, true),
      new x509.KeyUsagesExtension(x509.KeyUsageFlags.digitalSignature, true),
      new x509.ExtendedKeyUsageExtension([x509.ExtendedKeyUsage.serverAuth]),
      new x509.SubjectAlternativeNameExtension([{ type: 'dns', value: host }]),
      await x509.AuthorityKeyIdentifierExtension.create(ca.cert.publicKey),
    ],
  })
  return { key: await pemOfKey(keys.privateKey), cert: cert.toString('pem') }
}

function validFor(days: number): { notBefore: Date; notAfter: Date } {
  const now = Date.now()
  return { notBefore: new Date(now - DAY_MS), notAfter: new Date(now + days * DAY_MS) }
}

/** Positive and without a leading zero byte, as DER wants it. */
const serial = () => `4${randomBytes(15).toString('hex').slice(1)}`

async function pemOfKey(key: CryptoKey): Promise<string> {
  return x509.PemConverter.encode(await crypto.subtle.exportKey('pkcs8', key), 'PRIVATE KEY')
}

/** A start that is killed half-way must not leave half a file behind. */
function writeWhole(file: string, text: string, mode: number): void {
  writeFileSync(`${file}.new`, text, { mode })
  renameSync(`${file}.new`, file)
}
