import { expect, test } from 'vitest'
import { asOperatorOf, call, context, find, OURS, sessionToken } from '../testing/call-route'

/** The loaders of one page, side by side, as one request has them. */
async function page(headers: object) {
  let asked = 0
  const staffNames = {
    learn: async () => {
      asked += 1
    },
  }
  const as = { ...context, staffNames, ofRequest: {} }
  const loaders = ['GET /app', 'GET /app/vendors'].map(find)
  const answers = await Promise.all(loaders.map((route) => call(route, { headers, as })))
  return { asked, statuses: answers.map(({ status }) => status) }
}

test('who asks for a page is found out once, for all of its loaders, and for each page anew', async () => {
  const headers = asOperatorOf(OURS)
  expect(await page(headers)).toEqual({ asked: 1, statuses: [200, 200] })
  expect(await page(headers)).toEqual({ asked: 1, statuses: [200, 200] })
  const forged = { authorization: `Bearer ${sessionToken(OURS, 'guess')}` }
  expect(await page(forged)).toEqual({ asked: 0, statuses: [401, 401] })
})
