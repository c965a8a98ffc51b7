import { z } from 'zod'
import type { Context } from '../../context'
import { addStaff, listStaff, signedInStaff, signInAsStaff } from '../../oauth/staff'
import { ControlFault } from '../fault'
import { existingShop, named } from '../named'
import { operation } from '../operation'

const person = { firstName: z.string().min(1), lastName: z.string().min(1), email: z.email() }
const staff = z.object({ id: z.number().describe('As session tokens name them in sub'), ...person })
const listed = staff.extend({ isSignedIn: z.boolean().describe('Whether the admin is theirs now') })

/** Who may use the admin of a shop besides its owner. */
export function staffOperations({ state }: Context) {
  return {
    listStaff: operation(
      {
        method: 'get',
        path: '/staff',
        tag: 'People',
        summary: 'The members of staff of a shop besides its owner',
        input: z.object(named),
        answer: z.array(listed),
        faults: ['no-such-shop'],
      },
      ({ shop }) => {
        const now = signedInStaff(state, existingShop(state, shop).domain).id
        return listStaff(state, shop).map((one) => ({ ...one, isSignedIn: one.id === now }))
      },
    ),
    addStaff: operation(
      {
        method: 'post',
        path: '/staff',
        tag: 'People',
        summary: 'Adds a member of staff',
        input: z.object({ ...named, ...person }),
        answer: staff,
        status: 201,
        faults: ['no-such-shop'],
      },
      (told) => addStaff(state, { ...told, shop: existingShop(state, told.shop).domain }),
    ),
    signInStaff: operation(
      {
        method: 'post',
        path: '/staff/sign-in',
        tag: 'People',
        summary:
          'Signs a member of staff in to the admin: its header, session tokens and online tokens are theirs',
        input: z.object({ ...named, staff: z.number().int().nullable().describe('null is the owner') }),
        answer: staff,
        faults: ['no-such-shop', 'no-such-staff'],
      },
      ({ shop, staff: id }) => {
        const { domain } = existingShop(state, shop)
        if (!signInAsStaff(state, domain, id))
          throw new ControlFault('no-such-staff', `${shop} has no member of staff ${id}.`)
        return signedInStaff(state, domain)
      },
    ),
  }
}
