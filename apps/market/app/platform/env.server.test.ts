import { describe, expect, test } from 'vitest'
import { readEnv } from './env.server'

const complete = {
  SHOPIFY_API_KEY: 'key',
  SHOPIFY_API_SECRET: 'hush',
  SHOPIFY_APP_URL: 'https://souk.example.com/',
  DATABASE_URL: 'postgresql://souk@127.0.0.1:4032/souk',
  RESEND_API_KEY: 're_1',
  MAIL_FROM: 'hello@example.com',
  SOUK_FILE_KEY: `a:${Buffer.alloc(32).toString('base64')}`,
}

describe('readEnv', () => {
  test('a complete environment is read, with defaults for what may be left out', () => {
    const env = readEnv(complete)
    expect(env).toMatchObject({
      appUrl: 'https://souk.example.com',
      host: '127.0.0.1',
      port: 4100,
      logLevel: 'info',
    })
    expect(env.development).toBe(false)
  })

  test.each(Object.keys(complete))('a missing %s is named in the error', (name) => {
    expect(() => readEnv({ ...complete, [name]: undefined })).toThrow(`  ${name}: `)
    expect(() => readEnv({ ...complete, [name]: '' })).toThrow(`  ${name}: `)
  })

  test('every wrong setting is named at once, and no value is shown', () => {
    const wrong = {
      ...complete,
      DATABASE_URL: 'sesame',
      PORT: 'seventy',
      SHOPIFY_API_SECRET: undefined,
      SOUK_FILE_KEY: 'a:sesame',
    }
    const message = () => readEnv(wrong)
    expect(message).toThrow('DATABASE_URL')
    expect(message).toThrow('PORT')
    expect(message).toThrow('SOUK_FILE_KEY')
    expect(message).toThrow('SHOPIFY_API_SECRET: the client secret')
    expect(message).not.toThrow('sesame')
  })
})
