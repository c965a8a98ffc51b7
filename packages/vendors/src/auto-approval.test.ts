import { expect, test } from 'vitest'
import { approvesAtOnce, autoApprovalSchema } from './auto-approval'

const maker = { email: 'ida@Makers.example', looksLikeAnother: false }

test('nobody, everybody, or whoever writes from a named domain is approved at once', () => {
  expect(approvesAtOnce({ mode: 'never' }, maker)).toBe(false)
  expect(approvesAtOnce({ mode: 'always' }, maker)).toBe(true)
  const when = { mode: 'when', emailDomains: ['makers.example'] } as const
  expect(approvesAtOnce({ ...when, emailDomains: [...when.emailDomains] }, maker)).toBe(true)
})

test.each(['ida@sub.makers.example', 'ida@makers.example.org', 'makers.example@elsewhere.example'])(
  '%s does not write from makers.example',
  (email) => {
    const rule = { mode: 'when' as const, emailDomains: ['makers.example'] }
    expect(approvesAtOnce(rule, { ...maker, email })).toBe(false)
  },
)

test('a name that looks like another one waits for a person, whatever the rule', () => {
  expect(approvesAtOnce({ mode: 'always' }, { ...maker, looksLikeAnother: true })).toBe(false)
})

test('domains are folded; what is no domain is refused', () => {
  const rule = (emailDomains: string[]) => autoApprovalSchema.safeParse({ mode: 'when', emailDomains })
  expect(rule([' Example.COM ']).data).toEqual({ mode: 'when', emailDomains: ['example.com'] })
  for (const wrong of [[], ['example'], ['ida@example.com'], ['http://example.com'], ['']])
    expect(rule(wrong).success).toBe(false)
})
