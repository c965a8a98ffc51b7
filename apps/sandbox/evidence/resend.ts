import type { Evidence, Step } from './evidence'

const ERRORS = 'resend.com/docs/api-reference/errors'
const SDK = 'npm package resend 6.38.0'
const URL = 'https://api.resend.com/emails'
const key = { authorization: 'Bearer re_test' }
const mail = {
  from: 'Aurora Market <hello@example.com>',
  to: 'ines@example.com',
  subject: 'Welcome',
  html: '<p>Hi</p>',
}
const post = (json: unknown, headers: Record<string, string> = key): Step => ({
  method: 'POST',
  url: URL,
  headers,
  json,
})

export const resendCases: Evidence[] = [
  {
    id: 'resend/accepted',
    says: 'an accepted mail is answered with its id',
    status: 'library',
    source: `${SDK}, CreateEmailResponseSuccess`,
    ask: post(mail),
    answer: { body: { id: /^[0-9a-f-]{36}$/ } },
  },
  {
    id: 'resend/no-key',
    says: 'without an API key nothing is done: 401 missing_api_key',
    status: 'documented',
    source: ERRORS,
    ask: post(mail, {}),
    answer: { status: 401, body: { statusCode: 401, name: 'missing_api_key' } },
  },
  {
    id: 'resend/bad-key',
    says: 'a key that does not look like one: 403 invalid_api_key',
    status: 'documented',
    source: `${ERRORS}; that a key is told by its prefix re_ is the sandbox’s own shortcut`,
    ask: post(mail, { authorization: 'Bearer nonsense' }),
    answer: { status: 403, body: { name: 'invalid_api_key', message: 'API key is invalid' } },
  },
  {
    id: 'resend/missing-field',
    says: 'a field that is missing: 422 missing_required_field',
    status: 'documented',
    source: `${ERRORS}; the wording of the message is assumed`,
    ask: post({ ...mail, to: undefined }),
    answer: { status: 422, body: { name: 'missing_required_field', message: 'Missing `to` field.' } },
  },
  {
    id: 'resend/bad-address',
    says: 'an address that is none: 422 validation_error',
    status: 'assumed',
    source: `${ERRORS} lists the name with 400 and 403; 422 and the wording are as users quote them`,
    ask: post({ ...mail, to: 'nobody' }),
    answer: { status: 422, body: { name: 'validation_error', message: /^Invalid `to` field\./ } },
  },
  {
    id: 'resend/same-key-same-mail',
    says: 'the same idempotency key with the same payload is answered with the same id and sends nothing',
    status: 'documented',
    source: 'resend.com/docs/dashboard/emails/idempotency-keys',
    before: [{ ...post(mail, { ...key, 'idempotency-key': 'a' }), keep: 'first' }],
    ask: post(mail, { ...key, 'idempotency-key': 'a' }),
    answer: { body: { id: /^[0-9a-f-]{36}$/ } },
  },
  {
    id: 'resend/same-key-other-mail',
    says: 'the same idempotency key with another payload: 409 invalid_idempotent_request',
    status: 'documented',
    source: ERRORS,
    before: [post(mail, { ...key, 'idempotency-key': 'a' })],
    ask: post({ ...mail, subject: 'Other' }, { ...key, 'idempotency-key': 'a' }),
    answer: {
      status: 409,
      body: {
        name: 'invalid_idempotent_request',
        message: 'Same idempotency key used with a different request payload.',
      },
    },
  },
  {
    id: 'resend/key-after-a-day',
    says: 'an idempotency key is remembered for 24 hours',
    status: 'documented',
    source: 'resend.com/docs/dashboard/emails/idempotency-keys',
    before: [post(mail, { ...key, 'idempotency-key': 'a' }), { waitS: 24 * 3600 + 1 }],
    ask: post({ ...mail, subject: 'Other' }, { ...key, 'idempotency-key': 'a' }),
    answer: { status: 200 },
  },
  {
    id: 'resend/long-key',
    says: 'an idempotency key has at most 256 characters: 400 invalid_idempotency_key',
    status: 'documented',
    source: ERRORS,
    ask: post(mail, { ...key, 'idempotency-key': 'k'.repeat(257) }),
    answer: {
      status: 400,
      body: { name: 'invalid_idempotency_key', message: 'The key must be between 1-256 chars.' },
    },
  },
]
