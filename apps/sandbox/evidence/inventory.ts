import { capture, type Evidence, type Facts, type GraphQLStep, type Step } from './evidence'
import { createProduct } from './product-steps'

const CONTRACTS = capture('2026-04/products/inventory-quantity-contracts-2026-04.json')
const BOUNDS = capture('2026-04/products/inventorySetQuantities-quantity-bounds.json')
const NAMES = capture('2026-04/products/inventorySetQuantities-name-validation.json')
const ADJUST_NAMES = capture('2026-04/products/inventory-adjust-name-allowlist.json')
const LEDGER = capture('2026-04/products/inventory-adjust-ledger-document-validation.json')
const ACTIVATE = capture('2026-04/products/inventory-activate-on-hand.json')
const DEACTIVATE = capture('2026-04/products/inventory-deactivate-validation-2026-04.json')
const LIFECYCLE = capture('2026-04/products/inventory-inactive-level-lifecycle-2026-04.json')
const EXISTENCE = capture('2026-04/products/inventory-existence-validation.json')
const NOOP = capture('2026-04/products/inventory-adjust-zero-delta-noop.json')
const LEGACY = capture('2025-01/products/inventory-quantity-roots-parity.json')
const ITEM = capture('2025-01/products/inventory-item-update-validation.json')
const PLACES = capture('2026-04/store-properties/location-add-validation-and-defaults.json')
const MISMATCH = capture('2026-04/store-properties/location-activate-deactivate-lifecycle.json')

const scopes = ['write_products', 'write_inventory', 'write_locations']
const in2026 = 'schema of 2026-07'

const cap = createProduct({ title: 'Peak Cap', status: 'DRAFT' }, { keep: 'cap' })
const ITEM_ID = '{{cap.data.productCreate.product.variants.nodes.0.inventoryItem.id}}'
const places: Step = { document: '{ location { id name } }', keep: 'places' }
const HOME = '{{places.data.location.id}}'
const barn: Step = {
  document:
    'mutation { locationAdd(input: { name: "Barn", address: { countryCode: DE } }) { location { id name isActive } userErrors { field message code } } }',
  keep: 'barn',
}
const BARN = '{{barn.data.locationAdd.location.id}}'
const NOBODY = 'gid://shopify/InventoryItem/42'
const NOWHERE = 'gid://shopify/Location/515151515151'

const GROUP = `inventoryAdjustmentGroup { id reason referenceDocumentUri
  changes { name delta quantityAfterChange ledgerDocumentUri item { id } location { name } } } userErrors { field message code }`

type Call = { input: object; key?: string | null; version?: string; keep?: string }

const call = (
  field: string,
  type: string,
  { input, key = 'a-key', version, keep }: Call,
): GraphQLStep & { keep?: string } => ({
  document: `mutation Change($input: ${type}!) { ${field}(input: $input)${key === null ? '' : ` @idempotent(key: "${key}")`} { ${GROUP} } }`,
  variables: { input },
  ...(version ? { version } : {}),
  ...(keep ? { keep } : {}),
})
const set = (
  asked: Partial<Call> & { quantity?: number; from?: number | null; more?: object },
): GraphQLStep =>
  call('inventorySetQuantities', 'InventorySetQuantitiesInput', {
    ...asked,
    input: {
      name: 'available',
      reason: 'correction',
      quantities: [
        {
          inventoryItemId: ITEM_ID,
          locationId: HOME,
          quantity: asked.quantity ?? 5,
          ...(asked.from === undefined ? { changeFromQuantity: 0 } : { changeFromQuantity: asked.from }),
        },
      ],
      ...asked.more,
    },
  })
const adjust = (asked: Partial<Call> & { delta?: number; more?: object; change?: object }): GraphQLStep =>
  call('inventoryAdjustQuantities', 'InventoryAdjustQuantitiesInput', {
    ...asked,
    input: {
      name: 'available',
      reason: 'correction',
      changes: [
        {
          inventoryItemId: ITEM_ID,
          locationId: HOME,
          delta: asked.delta ?? 2,
          changeFromQuantity: 0,
          ...asked.change,
        },
      ],
      ...asked.more,
    },
  })

const change = (name: string, delta: number): Facts => ({
  ...{ name, delta, quantityAfterChange: null, ledgerDocumentUri: null },
  location: { name: 'Shop location' },
})
const changed = (field: string, ...changes: Facts[]): Facts => ({
  data: {
    [field]: {
      inventoryAdjustmentGroup: {
        id: /^gid:\/\/shopify\/InventoryAdjustmentGroup\/\d+$/,
        reason: 'correction',
        changes,
      },
      userErrors: [],
    },
  },
})
const refused = (
  field: string,
  ...errors: [path: string[], code: string, message: string | RegExp][]
): Facts => ({
  data: {
    [field]: {
      inventoryAdjustmentGroup: null,
      userErrors: errors.map(([path, code, message]) => ({ field: path, code, message })),
    },
  },
})
const levels: GraphQLStep = {
  document: `query Levels($id: ID!) { inventoryItem(id: $id) { tracked variant { inventoryQuantity } locationsCount { count } inventoryLevels(first: 5) { nodes {
    id isActive location { name } quantities(names: ["available", "on_hand", "incoming"]) { name quantity updatedAt } } } } }`,
  variables: { id: ITEM_ID },
}
const activate = (more: string): GraphQLStep => ({
  document: `mutation Stock($item: ID!, $place: ID!) { inventoryActivate(inventoryItemId: $item, locationId: $place${more}) @idempotent(key: "stock") {
    inventoryLevel { isActive location { name } quantities(names: ["available", "on_hand"]) { quantity } } userErrors { field message } } }`,
  variables: { item: ITEM_ID, place: BARN },
})
const activated = (level: Facts, ...userErrors: Facts[]): Facts => ({
  data: { inventoryActivate: { inventoryLevel: level, userErrors } },
})
const deactivate = (id: string): GraphQLStep => ({
  document: `mutation Clear($id: ID!) { inventoryDeactivate(inventoryLevelId: $id) @idempotent(key: "clear") { userErrors { field message } } }`,
  variables: { id },
})
const itemUpdate = (input: object): GraphQLStep => ({
  document: `mutation Item($id: ID!, $input: InventoryItemInput!) { inventoryItemUpdate(id: $id, input: $input) {
    inventoryItem { sku tracked requiresShipping unitCost { amount } harmonizedSystemCode } userErrors { field message } } }`,
  variables: { id: ITEM_ID, input },
})
const itemRefused = (field: string[], message: string): Facts => ({
  data: { inventoryItemUpdate: { inventoryItem: null, userErrors: [{ field, message }] } },
})

type Case = Omit<Evidence, 'scopes' | 'before' | 'status'> & { before?: Step[]; status?: Evidence['status'] }
const stocked = [cap, places]

const cases: Case[] = [
  {
    id: 'stock/new',
    says: 'a new variant is stocked at the shop’s first location, with nothing',
    source: LIFECYCLE,
    ask: levels,
    answer: {
      body: {
        data: {
          inventoryItem: {
            tracked: false,
            locationsCount: { count: 1 },
            inventoryLevels: {
              nodes: [
                {
                  id: /^gid:\/\/shopify\/InventoryLevel\/\d+\?inventory_item_id=\d+$/,
                  isActive: true,
                  location: { name: 'Shop location' },
                  quantities: [
                    { name: 'available', quantity: 0, updatedAt: /Z$/ },
                    { name: 'on_hand', quantity: 0, updatedAt: null },
                    { name: 'incoming', quantity: 0, updatedAt: null },
                  ],
                },
              ],
            },
          },
        },
      },
    },
  },
  {
    id: 'stock/set',
    says: 'setting what is available changes what is on hand with it',
    source: CONTRACTS,
    ask: set({}),
    answer: { body: changed('inventorySetQuantities', change('available', 5), change('on_hand', 5)) },
  },
  {
    id: 'stock/set-on-hand',
    says: 'what is set on hand is made available',
    source: CONTRACTS,
    before: [...stocked, set({ quantity: 7 })],
    ask: set({ quantity: 9, from: 7, key: 'other', more: { name: 'on_hand' } }),
    answer: { body: changed('inventorySetQuantities', change('available', 2), change('on_hand', 2)) },
  },
  {
    id: 'stock/counts',
    says: 'the variant has what is available',
    source: LIFECYCLE,
    before: [...stocked, set({ quantity: 12 })],
    ask: levels,
    answer: { body: { data: { inventoryItem: { variant: { inventoryQuantity: 12 } } } } },
  },
  {
    id: 'stock/same',
    says: 'what changes nothing has no group of changes',
    source: NOOP,
    ask: adjust({ delta: 0 }),
    answer: { body: refused('inventoryAdjustQuantities') },
  },
  {
    id: 'stock/no-key',
    says: 'from 2026-04 on a change of stock needs a key',
    source: CONTRACTS,
    ask: set({ key: null }),
    answer: {
      body: {
        errors: [
          {
            message: 'The @idempotent directive is required for this mutation but was not provided.',
            path: ['inventorySetQuantities'],
            extensions: { code: 'BAD_REQUEST' },
          },
        ],
        data: { inventorySetQuantities: null },
      },
    },
  },
  {
    id: 'stock/no-key-2026-01',
    says: 'before that it does not',
    status: 'documented',
    source: `${in2026}, inventoryAdjustQuantities: optional as of 2026-01, required as of 2026-04`,
    ask: adjust({ key: null, version: '2026-01' }),
    answer: { body: changed('inventoryAdjustQuantities', change('available', 2), change('on_hand', 2)) },
  },
  {
    id: 'stock/repeated',
    says: 'asked again with the same key, the first answer comes back and nothing changes',
    status: 'documented',
    source: 'shopify.dev, "Implementing idempotency" (docs/api/usage/idempotent-requests)',
    before: [...stocked, adjust({ change: { changeFromQuantity: null } })],
    ask: adjust({ change: { changeFromQuantity: null } }),
    answer: { body: changed('inventoryAdjustQuantities', change('available', 2), change('on_hand', 2)) },
  },
  {
    id: 'stock/repeated-once',
    says: 'so it is done once',
    status: 'documented',
    source: 'shopify.dev, "Implementing idempotency" (docs/api/usage/idempotent-requests)',
    before: [
      ...stocked,
      adjust({ change: { changeFromQuantity: null } }),
      adjust({ change: { changeFromQuantity: null } }),
    ],
    ask: levels,
    answer: { body: { data: { inventoryItem: { variant: { inventoryQuantity: 2 } } } } },
  },
  {
    id: 'stock/other-parameters',
    says: 'a key goes with its parameters',
    source: `${MISMATCH}: recorded of locationDeactivate`,
    status: 'assumed',
    before: [...stocked, adjust({})],
    ask: adjust({ delta: 3 }),
    answer: {
      body: {
        data: {
          inventoryAdjustQuantities: {
            inventoryAdjustmentGroup: null,
            userErrors: [
              {
                field: null,
                code: 'IDEMPOTENCY_KEY_PARAMETER_MISMATCH',
                message: 'The same idempotency key cannot be used with different operation parameters.',
              },
            ],
          },
        },
      },
    },
  },
  {
    id: 'stock/from-left-out',
    says: 'a change says from which quantity it starts, or that it does not matter',
    source: CONTRACTS,
    ask: call('inventorySetQuantities', 'InventorySetQuantitiesInput', {
      input: {
        name: 'available',
        reason: 'correction',
        quantities: [{ inventoryItemId: ITEM_ID, locationId: HOME, quantity: 5 }],
      },
    }),
    answer: {
      body: {
        errors: [
          {
            message: 'InventoryQuantityInput must include the following argument: changeFromQuantity.',
            extensions: { code: 'INVALID_FIELD_ARGUMENTS' },
          },
        ],
      },
    },
  },
  {
    id: 'stock/stale',
    says: 'somebody else was faster',
    status: 'assumed',
    source: `${in2026}, CHANGE_FROM_QUANTITY_STALE; the wording is a guess`,
    ask: set({ from: 3 }),
    answer: {
      body: refused('inventorySetQuantities', [
        ['input', 'quantities', '0', 'changeFromQuantity'],
        'CHANGE_FROM_QUANTITY_STALE',
        /no longer matches/,
      ]),
    },
  },
  {
    id: 'stock/not-compared',
    says: 'null sets whatever there is',
    status: 'documented',
    source: `${in2026}, InventoryQuantityInput.changeFromQuantity`,
    before: [...stocked, set({})],
    ask: set({ quantity: 6, from: null, key: 'other' }),
    answer: { body: changed('inventorySetQuantities', change('available', 1), change('on_hand', 1)) },
  },
  {
    id: 'stock/compare-2026-01',
    says: 'until 2026-01 a caller compares by compareQuantity, or says that it does not',
    source: LEGACY,
    ask: call('inventorySetQuantities', 'InventorySetQuantitiesInput', {
      version: '2025-10',
      key: null,
      input: {
        name: 'available',
        reason: 'correction',
        quantities: [{ inventoryItemId: ITEM_ID, locationId: HOME, quantity: 5 }],
      },
    }),
    answer: {
      body: refused('inventorySetQuantities', [
        ['input', 'ignoreCompareQuantity'],
        'COMPARE_QUANTITY_REQUIRED',
        'The compareQuantity argument must be given to each quantity or ignored using ignoreCompareQuantity.',
      ]),
    },
  },
  {
    id: 'stock/unknown',
    says: 'an item and a location that are not there are told together',
    source: EXISTENCE,
    ask: adjust({ change: { inventoryItemId: NOBODY, locationId: NOWHERE } }),
    answer: {
      body: refused(
        'inventoryAdjustQuantities',
        [
          ['input', 'changes', '0', 'inventoryItemId'],
          'INVALID_INVENTORY_ITEM',
          'The specified inventory item could not be found.',
        ],
        [
          ['input', 'changes', '0', 'locationId'],
          'INVALID_LOCATION',
          'The specified location could not be found.',
        ],
      ),
    },
  },
  {
    id: 'stock/not-stocked',
    says: 'what is not stocked at a location has no quantity there',
    status: 'assumed',
    source: `${in2026}, ITEM_NOT_STOCKED_AT_LOCATION; the wording is a guess`,
    before: [...stocked, barn],
    ask: adjust({ change: { locationId: BARN } }),
    answer: {
      body: refused('inventoryAdjustQuantities', [
        ['input', 'changes', '0', 'locationId'],
        'ITEM_NOT_STOCKED_AT_LOCATION',
        /not stocked/,
      ]),
    },
  },
  {
    id: 'stock/name',
    says: 'set are what is available and what is on hand',
    source: NAMES,
    ask: set({ more: { name: 'damaged' } }),
    answer: {
      body: refused('inventorySetQuantities', [
        ['input', 'name'],
        'INVALID_NAME',
        "The quantity name must be either 'available' or 'on_hand'.",
      ]),
    },
  },
  {
    id: 'stock/adjust-name',
    says: 'adjusted is everything but what follows from something else',
    source: ADJUST_NAMES,
    ask: adjust({ more: { name: 'on_hand' } }),
    answer: {
      body: refused('inventoryAdjustQuantities', [
        ['input', 'name'],
        'INVALID_QUANTITY_NAME',
        'The specified quantity name is invalid. Valid values are: available, damaged, incoming, quality_control, reserved, safety_stock.',
      ]),
    },
  },
  {
    id: 'stock/reason',
    says: 'a reason is one of a list',
    source: CONTRACTS,
    ask: set({ more: { reason: 'whim' } }),
    answer: {
      body: refused('inventorySetQuantities', [
        ['input', 'reason'],
        'INVALID_REASON',
        /^The specified reason is invalid\. Valid values are: correction, .*, shrinkage\.$/,
      ]),
    },
  },
  {
    id: 'stock/too-high',
    says: 'there is a billion at most',
    source: CONTRACTS,
    ask: set({ quantity: 1_000_000_001 }),
    answer: {
      body: refused('inventorySetQuantities', [
        ['input', 'quantities', '0', 'quantity'],
        'INVALID_QUANTITY_TOO_HIGH',
        "The quantity can't be higher than 1,000,000,000.",
      ]),
    },
  },
  {
    id: 'stock/negative-on-hand',
    says: 'less than nothing is not on hand',
    source: BOUNDS,
    ask: set({ quantity: -5, more: { name: 'on_hand' } }),
    answer: {
      body: refused('inventorySetQuantities', [
        ['input', 'quantities', '0', 'quantity'],
        'INVALID_QUANTITY_NEGATIVE',
        "The quantity can't be negative.",
      ]),
    },
  },
  {
    id: 'stock/twice',
    says: 'one place of an item is set once',
    source: NAMES,
    ask: set({
      more: {
        quantities: [1, 2].map((quantity) => ({
          ...{ inventoryItemId: ITEM_ID, locationId: HOME, quantity, changeFromQuantity: 0 },
        })),
      },
    }),
    answer: {
      body: refused(
        'inventorySetQuantities',
        ...['0', '1'].map((at): [string[], string, string] => [
          ['input', 'quantities', at, 'locationId'],
          'NO_DUPLICATE_INVENTORY_ITEM_ID_GROUP_ID_PAIR',
          'The combination of inventoryItemId and locationId must be unique.',
        ]),
      ),
    },
  },
  {
    id: 'stock/ledger',
    says: 'what is not available has a document that says why',
    source: LEDGER,
    ask: adjust({ more: { name: 'damaged', reason: 'damaged' } }),
    answer: {
      body: refused('inventoryAdjustQuantities', [
        ['input', 'changes', '0', 'ledgerDocumentUri'],
        'INVALID_QUANTITY_DOCUMENT',
        'A ledger document URI is required except when adjusting available.',
      ]),
    },
  },
  {
    id: 'stock/ledger-available',
    says: 'what is available has none',
    source: LEDGER,
    ask: adjust({ change: { ledgerDocumentUri: 'https://example.com/1' } }),
    answer: {
      body: refused('inventoryAdjustQuantities', [
        ['input', 'changes', '0', 'ledgerDocumentUri'],
        'INVALID_AVAILABLE_DOCUMENT',
        'A ledger document URI is not allowed when adjusting available.',
      ]),
    },
  },
  {
    id: 'stock/activate',
    says: 'an item is stocked at a further location with what it is given',
    source: ACTIVATE,
    before: [...stocked, barn],
    ask: activate(', onHand: 5'),
    answer: {
      body: activated({
        isActive: true,
        location: { name: 'Barn' },
        quantities: [{ quantity: 5 }, { quantity: 5 }],
      }),
    },
  },
  {
    id: 'stock/activate-both',
    says: 'it is given one of the two quantities',
    source: ACTIVATE,
    before: [...stocked, barn],
    ask: activate(', available: 10, onHand: 20'),
    answer: {
      body: activated(
        null,
        ...['available', 'onHand'].map((field) => ({
          field: [field],
          message:
            "The product couldn't be stocked at Barn because not allowed to set available and on_hand quantities at the same time.",
        })),
      ),
    },
  },
  {
    id: 'stock/deactivate-last',
    says: 'an item is stocked somewhere',
    source: DEACTIVATE,
    before: [...stocked, { ...levels, keep: 'levels' }],
    ask: deactivate('{{levels.data.inventoryItem.inventoryLevels.nodes.0.id}}'),
    answer: {
      body: {
        data: {
          inventoryDeactivate: {
            userErrors: [
              {
                field: null,
                message:
                  "The product couldn't be unstocked from Shop location because products need to be stocked at a minimum of 1 location.",
              },
            ],
          },
        },
      },
    },
  },
  {
    id: 'stock/deactivate',
    says: 'where it is not stocked any more, nothing of it counts',
    source: LIFECYCLE,
    before: [
      ...stocked,
      barn,
      activate(', available: 5'),
      { ...levels, keep: 'levels' },
      deactivate('{{levels.data.inventoryItem.inventoryLevels.nodes.1.id}}'),
    ],
    ask: levels,
    answer: {
      body: { data: { inventoryItem: { variant: { inventoryQuantity: 0 }, locationsCount: { count: 1 } } } },
    },
  },
  {
    id: 'item/update',
    says: 'an inventory item has a stock keeping unit, a cost and what customs ask for',
    source: capture('2025-01/products/inventory-item-update-parity.json'),
    ask: itemUpdate({
      sku: 'CAP-1',
      tracked: true,
      requiresShipping: false,
      cost: '4.50',
      harmonizedSystemCode: '6505.00',
    }),
    answer: {
      body: {
        data: {
          inventoryItemUpdate: {
            inventoryItem: {
              ...{ sku: 'CAP-1', tracked: true, requiresShipping: false },
              ...{ unitCost: { amount: '4.5' }, harmonizedSystemCode: '650500' },
            },
            userErrors: [],
          },
        },
      },
    },
  },
  {
    id: 'item/negative-cost',
    says: 'it costs nothing or something',
    source: ITEM,
    ask: itemUpdate({ cost: '-5.00' }),
    answer: { body: itemRefused(['input', 'cost'], 'Cost must be greater than or equal to 0') },
  },
  {
    id: 'item/code',
    says: 'a code of the customs has six to thirteen digits',
    source: ITEM,
    ask: itemUpdate({ harmonizedSystemCode: '12' }),
    answer: {
      body: itemRefused(
        ['input', 'harmonizedSystemCode'],
        'Harmonized system code must be a number between six and thirteen digits',
      ),
    },
  },
  {
    id: 'location/list',
    says: 'locations are sorted by name',
    source: capture('2026-04/store-properties/locations-catalog.json').replace(
      'harry-test-heelo',
      'very-big-test-store',
    ),
    before: [barn],
    ask: {
      document:
        '{ locations(first: 5) { nodes { name isActive fulfillsOnlineOrders address { countryCode country } } } }',
    },
    answer: {
      body: {
        data: {
          locations: {
            nodes: [
              {
                name: 'Barn',
                isActive: true,
                fulfillsOnlineOrders: true,
                address: { countryCode: 'DE', country: 'Germany' },
              },
              { name: 'Shop location' },
            ],
          },
        },
      },
    },
  },
  {
    id: 'location/blank',
    says: 'a location has a name',
    source: PLACES,
    before: [],
    ask: {
      document:
        'mutation { locationAdd(input: { name: "", address: { countryCode: CA } }) { location { id } userErrors { field message code } } }',
    },
    answer: {
      body: {
        data: {
          locationAdd: {
            location: null,
            userErrors: [{ field: ['input', 'name'], message: 'Add a location name', code: 'BLANK' }],
          },
        },
      },
    },
  },
]

export const inventoryCases: Evidence[] = cases.map(({ before = stocked, status = 'recorded', ...each }) => ({
  ...each,
  ...{ before, status, scopes },
}))
