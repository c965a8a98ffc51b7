import { capture, type Evidence, type Facts, type Step } from './evidence'
import { createProduct, inProducts } from './product-steps'

const VERY_BIG = (name: string) =>
  `airhorns/shopify-draft-proxy, fixtures/conformance/very-big-test-store.myshopify.com/2025-01/products/${name}.json`
const SORTS = VERY_BIG('products-sort-keys')
const PAGES = VERY_BIG('products-search-pagination')
const GRAMMAR = VERY_BIG('products-search-grammar')
const ADVANCED = VERY_BIG('products-advanced-search')
const PRECEDENCE = VERY_BIG('products-or-precedence')
const BROKEN = capture('2025-01/products/product-invalid-search-query-syntax.json')
const FILTERS = capture('2025-01/products/products-common-search-filters.json')
const SYNTAX = 'Shopify API search syntax, https://shopify.dev/docs/api/usage/search-syntax'
const SCHEMA = 'schema of 2026-07, argument query of QueryRoot.products'

const shelf: Step[] = [
  createProduct(
    { title: 'SWOOSH | FLAT PEAK CAP', vendor: 'NORTH', productType: 'ACCESSORIES', tags: ['cap', 'shelf'] },
    { keep: 'cap' },
  ),
  createProduct(
    { title: 'CLASSIC SOCKS', vendor: 'VALE', productType: 'ACCESSORIES', tags: ['shelf', 'unisex'] },
    { keep: 'socks' },
  ),
  createProduct(
    { title: 'Running Shoe', vendor: 'NORTH', productType: 'SHOES', tags: ['shelf'] },
    { keep: 'shoe' },
  ),
  createProduct(
    { title: 'anorak', vendor: "Lee's", productType: 'Apparel', status: 'DRAFT' },
    { keep: 'anorak' },
  ),
]

const list = (variables: object): Step => ({
  document: `query Shelf($query: String, $sortKey: ProductSortKeys, $first: Int, $last: Int, $after: String, $before: String, $reverse: Boolean) {
    products(query: $query, sortKey: $sortKey, first: $first, last: $last, after: $after, before: $before, reverse: $reverse) {
      edges { cursor node { title } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } }
    productsCount(query: $query) { count precision } }`,
  variables: { first: 10, ...variables },
})

const titles = (...found: string[]): Facts => ({
  data: {
    products: { edges: found.map((title) => ({ node: { title } })) },
    productsCount: { count: found.length, precision: 'EXACT' },
  },
})

type Search = {
  id: string
  says: string
  query: string
  finds: string[]
  source: string
  status?: Evidence['status']
}
const CAP = 'SWOOSH | FLAT PEAK CAP'
const SOCKS = 'CLASSIC SOCKS'
const SHOE = 'Running Shoe'

const searches: Search[] = [
  {
    id: 'phrase',
    says: 'a phrase is found as it stands, words anywhere, a minus takes out',
    query: '"flat peak cap" accessories -vendor:VALE -tag:vale',
    finds: [CAP],
    source: GRAMMAR,
  },
  {
    id: 'or',
    says: 'OR binds tighter than terms one after the other',
    query: 'vendor:NORTH OR vendor:VALE tag:shelf product_type:ACCESSORIES',
    finds: [CAP, SOCKS],
    source: PRECEDENCE,
  },
  {
    id: 'group',
    says: 'a group in parentheses is taken out as a whole',
    query: 'product_type:ACCESSORIES -(vendor:VALE OR vendor:"Lee\'s")',
    finds: [CAP],
    source: ADVANCED,
  },
  {
    id: 'prefix',
    says: 'a star lets a word go on',
    query: 'swoo* status:active',
    finds: [CAP],
    source: VERY_BIG('products-relevance-search'),
  },
  {
    id: 'quoted',
    says: 'a value in quotes is compared whole, case does not count',
    query: 'vendor:"lee\'s"',
    finds: ['anorak'],
    source: FILTERS,
  },
  {
    id: 'open-paren',
    says: 'a parenthesis that nothing closes is overlooked',
    query: '(socks',
    finds: [SOCKS],
    source: BROKEN,
  },
  { id: 'dangling-or', says: 'so is an OR at the end', query: 'tag:cap OR', finds: [CAP], source: BROKEN },
  {
    id: 'not',
    says: 'NOT takes out like a minus',
    query: 'tag:shelf NOT product_type:SHOES',
    finds: [CAP, SOCKS],
    source: SYNTAX,
    status: 'documented',
  },
  { id: 'status', says: 'by status', query: 'status:draft', finds: ['anorak'], source: FILTERS },
  {
    id: 'handle',
    says: 'by handle',
    query: 'handle:running-shoe',
    finds: [SHOE],
    source: SCHEMA,
    status: 'documented',
  },
  {
    id: 'title',
    says: 'by a word of the title',
    query: 'title:shoe',
    finds: [SHOE],
    source: SCHEMA,
    status: 'documented',
  },
]

const paged: Omit<Evidence, 'scopes'>[] = [
  {
    id: 'products/sort-title',
    says: 'sorting by title does not look at case',
    status: 'recorded',
    source: SORTS,
    before: shelf,
    ask: list({ sortKey: 'TITLE' }),
    answer: { body: titles('anorak', SOCKS, SHOE, CAP) },
  },
  {
    id: 'products/sort-cursor',
    says: 'a cursor is base64 of the id and the value that was sorted by, in lower case',
    status: 'recorded',
    source: SORTS,
    before: shelf,
    ask: list({ sortKey: 'VENDOR', first: 1 }),
    answer: {
      body: {
        data: {
          products: {
            edges: [{ cursor: 'eyJsYXN0X2lkIjo4MzAwMTAwMDAwMDA0LCJsYXN0X3ZhbHVlIjoibGVlJ3MifQ==' }],
          },
        },
      },
    },
  },
  {
    id: 'products/next-page',
    says: 'the page after a cursor knows that there is one before it',
    status: 'recorded',
    source: PAGES,
    before: [...shelf, { ...list({ first: 1 }), keep: 'page' }],
    ask: list({ first: 1, after: '{{page.data.products.pageInfo.endCursor}}' }),
    answer: {
      body: {
        data: {
          products: {
            edges: [{ node: { title: SOCKS } }],
            pageInfo: { hasNextPage: true, hasPreviousPage: true },
          },
        },
      },
    },
  },
  {
    id: 'products/previous-page',
    says: 'the page before a cursor',
    status: 'recorded',
    source: PAGES,
    before: [...shelf, { ...list({ first: 2 }), keep: 'page' }],
    ask: list({ first: null, last: 1, before: '{{page.data.products.pageInfo.endCursor}}' }),
    answer: {
      body: {
        data: {
          products: {
            edges: [{ node: { title: CAP } }],
            pageInfo: { hasNextPage: true, hasPreviousPage: false },
          },
        },
      },
    },
  },
  {
    id: 'products/reverse',
    says: 'newest first',
    status: 'documented',
    source: SCHEMA,
    before: shelf,
    ask: list({ reverse: true }),
    answer: { body: titles('anorak', SHOE, SOCKS, CAP) },
  },
  {
    id: 'products/by-handle',
    says: 'a product is found by its handle',
    status: 'documented',
    source: 'schema of 2026-07, ProductIdentifierInput',
    before: shelf,
    ask: { document: '{ productByIdentifier(identifier: { handle: "classic-socks" }) { title } }' },
    answer: { body: { data: { productByIdentifier: { title: SOCKS } } } },
  },
  {
    id: 'products/by-handle-unknown',
    says: 'a handle that nothing has answers null',
    status: 'recorded',
    source: capture('2025-01/products/product-related-by-id-not-found.json'),
    ask: { document: '{ productByIdentifier(identifier: { handle: "none" }) { title } }' },
    answer: { body: { data: { productByIdentifier: null } } },
  },
  {
    id: 'products/variants',
    says: 'variants of all products are listed, and found by what their product is',
    status: 'documented',
    source: 'schema of 2026-07, argument query of QueryRoot.productVariants',
    before: shelf,
    ask: {
      document:
        '{ productVariants(first: 5, query: "vendor:vale") { nodes { displayName product { title } } } }',
    },
    answer: {
      body: {
        data: {
          productVariants: {
            nodes: [{ displayName: `${SOCKS} - Default Title`, product: { title: SOCKS } }],
          },
        },
      },
    },
  },
]

const more: Omit<Evidence, 'scopes'>[] = [
  {
    id: 'products/words',
    says: 'vendors, types and tags of all products are listed once each',
    status: 'documented',
    source: 'schema of 2026-07, QueryRoot.productVendors, productTypes and productTags',
    before: shelf,
    ask: {
      document:
        '{ productVendors(first: 5) { nodes } productTypes(first: 5) { nodes } productTags(first: 2) { edges { node } pageInfo { hasNextPage } } }',
    },
    answer: {
      body: {
        data: {
          productVendors: { nodes: ["Lee's", 'NORTH', 'VALE'] },
          productTypes: { nodes: ['ACCESSORIES', 'Apparel', 'SHOES'] },
          productTags: { edges: [{ node: 'cap' }, { node: 'shelf' }], pageInfo: { hasNextPage: true } },
        },
      },
    },
  },
  {
    id: 'products/taxonomy',
    says: 'categories are found among the children of another',
    status: 'documented',
    source: 'schema of 2026-07, Taxonomy.categories',
    ask: {
      document:
        '{ taxonomy { categories(first: 1, childrenOf: "gid://shopify/TaxonomyCategory/aa") { nodes { id fullName level isRoot isLeaf parentId childrenIds } } } }',
    },
    answer: {
      body: {
        data: {
          taxonomy: {
            categories: {
              nodes: [
                {
                  ...{
                    id: 'gid://shopify/TaxonomyCategory/aa-1',
                    fullName: 'Apparel & Accessories > Clothing',
                  },
                  ...{
                    level: 2,
                    isRoot: false,
                    isLeaf: false,
                    parentId: 'gid://shopify/TaxonomyCategory/aa',
                  },
                  childrenIds: ['gid://shopify/TaxonomyCategory/aa-1-1'],
                },
              ],
            },
          },
        },
      },
    },
  },
  ...(
    [
      ['tag-not', 'by a tag it has not', 'tag_not:shelf', ['anorak']],
      ['made', 'by when it was made', 'created_at:>=2026-03-02 vendor:VALE', [SOCKS]],
      ['not-yet', 'nothing was made later', 'created_at:>2026-03-02T10:00:00Z', []],
      ['changed', 'by when it was changed', 'updated_at:<2026-03-03 product_type:SHOES', [SHOE]],
      ['several', 'by any of several statuses', 'status:draft,archived', ['anorak']],
    ] satisfies [string, string, string, string[]][]
  ).map(
    ([id, says, query, finds]): Omit<Evidence, 'scopes'> => ({
      ...{ id: `products/search-${id}`, says, status: 'documented', source: SCHEMA },
      ...{ before: shelf, ask: list({ query }), answer: { body: titles(...finds) } },
    }),
  ),
  {
    id: 'products/search-metafield',
    says: 'by the value of a metafield',
    status: 'documented',
    source:
      'shopify.dev, "Query by metafield value" (docs/apps/build/custom-data/metafields/query-by-metafield-value)',
    before: [
      createProduct({
        title: 'Wool Hat',
        metafields: [{ namespace: 'custom', key: 'material', type: 'single_line_text_field', value: 'wool' }],
      }),
      ...shelf,
    ],
    ask: list({ query: 'metafields.custom.material:wool' }),
    answer: { body: titles('Wool Hat') },
  },
  {
    id: 'products/unlisted',
    says: 'a product may be unlisted',
    status: 'documented',
    source: 'schema of 2026-07, ProductStatus.UNLISTED',
    before: [createProduct({ title: 'Secret Cap', status: 'UNLISTED' })],
    ask: list({ query: 'status:unlisted' }),
    answer: { body: titles('Secret Cap') },
  },
]

export const productListCases: Evidence[] = [
  ...searches.map(
    ({ id, says, query, finds, source, status = 'recorded' }): Omit<Evidence, 'scopes'> => ({
      ...{ id: `products/search-${id}`, says, status, source },
      ...{ before: shelf, ask: list({ query }), answer: { body: titles(...finds) } },
    }),
  ),
  ...paged,
  ...more,
].map(inProducts)
