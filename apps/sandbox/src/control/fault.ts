/** Why the control API does not do what it was asked, and what whoever asked can do about it. */
const FAULTS = {
  'invalid-input': { status: 400, todo: 'See the fields of this operation at /sandbox.' },
  'no-such-address': { status: 404, todo: 'The addresses there are stand at /sandbox.' },
  'no-such-shop': { status: 404, todo: 'List the shops with listShops, or make this one with makeShop.' },
  'no-such-customer': { status: 404, todo: 'List the customers of the shop with listCustomers.' },
  'no-such-staff': { status: 404, todo: 'List them with listStaff, or add one with addStaff.' },
  'no-such-mail': { status: 404, todo: 'List the mails with listMails; a reset forgets them.' },
  'no-such-delivery': { status: 404, todo: 'List the deliveries with listDeliveries; a reset forgets them.' },
  'no-sample': {
    status: 404,
    todo: 'List the topics with listSampleTopics, or send a payload of your own with emitWebhook.',
  },
  'no-such-snapshot': { status: 404, todo: 'List the snapshots with listSnapshots.' },
  'not-installed': { status: 409, todo: 'Let the app in with installApp.' },
  'undeclared-scopes': {
    status: 409,
    todo: 'Name them in scopes or optional_scopes of [access_scopes] in the shopify.app.toml, and start again.',
  },
  'cannot-revoke': { status: 409, todo: 'readScopes says which are optional and granted.' },
  'shop-exists': { status: 409, todo: 'Change it with changeShop, or choose another domain.' },
  'snapshot-exists': { status: 409, todo: 'Choose another name, or delete it with deleteSnapshot.' },
  'not-a-snapshot': { status: 409, todo: 'Restore one that this version of the sandbox has taken.' },
  'has-passed': { status: 409, todo: 'The clock only goes forward; resetClock sets it back to real time.' },
} as const satisfies Record<string, { status: 400 | 404 | 409; todo: string }>

export type FaultCode = keyof typeof FAULTS

export const faultCodes = Object.keys(FAULTS)

export const statusOf = (code: FaultCode) => FAULTS[code].status

/** Thrown by an operation; the API answers it as `{ error: { code, message, todo, issues } }`. */
export class ControlFault extends Error {
  override name = 'ControlFault'
  readonly code: FaultCode
  readonly issues: Issue[]

  constructor(code: FaultCode, message: string, issues: Issue[] = []) {
    super(message)
    this.code = code
    this.issues = issues
  }

  get status() {
    return statusOf(this.code)
  }

  get body() {
    const { code, message, issues } = this
    return { error: { code, message, todo: FAULTS[code].todo, issues } }
  }
}

/** What is wrong with one field of the input; `path` is empty when it is the whole. */
export type Issue = { path: string; message: string }
