import { z } from 'zod'
import type { Context } from '../../context'
import { findCustomer, listCustomers, putCustomer } from '../../customers'
import { ControlFault } from '../fault'
import { existingShop, named } from '../named'
import { operation } from '../operation'

const customer = z.object({
  id: z.number().describe('The number in gid://shopify/Customer/<id>'),
  shop: z.string(),
  email: z.string(),
  firstName: z.string(),
  lastName: z.string(),
})

export function customerOperations({ state, urls }: Context) {
  return {
    listCustomers: operation(
      {
        method: 'get',
        path: '/customers',
        tag: 'People',
        summary: 'The customers of a shop',
        input: z.object(named),
        answer: z.array(customer),
        faults: ['no-such-shop'],
      },
      ({ shop }) => listCustomers(state, existingShop(state, shop).domain),
    ),
    makeCustomer: operation(
      {
        method: 'post',
        path: '/customers',
        tag: 'People',
        summary: 'Makes a customer, or renames the one with this e-mail address',
        input: z.object({
          ...named,
          email: z.email(),
          firstName: z.string().default(''),
          lastName: z.string().default(''),
        }),
        answer: customer,
        status: 201,
        faults: ['no-such-shop'],
      },
      (told) => putCustomer(state, { ...told, shop: existingShop(state, told.shop).domain }),
    ),
    signInLink: operation(
      {
        method: 'post',
        path: '/sign-in-links',
        tag: 'People',
        summary: 'An address that signs whoever opens it in to the store as this customer',
        input: z.object({
          ...named,
          customer: z.coerce.number<number | string>().int(),
          returnUrl: z.string().startsWith('/').default('/account').describe('Where in the store to go then'),
        }),
        answer: z.object({ url: z.string() }),
        faults: ['no-such-shop', 'no-such-customer'],
      },
      ({ shop, customer: id, returnUrl }) => {
        if (!findCustomer(state, { shop: existingShop(state, shop).domain, id }))
          throw new ControlFault('no-such-customer', `${shop} has no customer ${id}.`)
        const query = new URLSearchParams({ return_url: returnUrl })
        return { url: `${urls.store(shop)}/account/login/${id}?${query}` }
      },
    ),
  }
}
