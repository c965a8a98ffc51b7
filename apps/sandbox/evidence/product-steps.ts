import type { Evidence, Step } from './evidence'

/** What the app needs for the cases of this area. */
const SCOPES = ['write_products']

const VARIANT = `id title price compareAtPrice sku barcode position taxable inventoryPolicy inventoryQuantity
  selectedOptions { name value } inventoryItem { id tracked requiresShipping measurement { weight { unit value } } }`
const PRODUCT = `id legacyResourceId title handle status vendor productType tags descriptionHtml description templateSuffix
  seo { title description } publishedAt onlineStoreUrl hasOnlyDefaultVariant totalInventory tracksInventory
  options { id name position values optionValues { id name hasVariants } } variantsCount { count precision }
  priceRangeV2 { minVariantPrice { amount currencyCode } maxVariantPrice { amount currencyCode } }
  variants(first: 10) { nodes { ${VARIANT} } }`

type Kept = { keep?: string }

export const createProduct = (product: object, options: Kept = { keep: 'made' }): Step => ({
  document: `mutation Make($product: ProductCreateInput) {
    productCreate(product: $product) { product { ${PRODUCT} } shop { myshopifyDomain } userErrors { field message } } }`,
  variables: { product },
  ...options,
})

export const updateProduct = (product: object): Step => ({
  document: `mutation Change($product: ProductUpdateInput) {
    productUpdate(product: $product) { product { ${PRODUCT} } userErrors { field message } } }`,
  variables: { product },
})

export const deleteProduct = (id: string): Step => ({
  document: `mutation Drop($input: ProductDeleteInput!) {
    productDelete(input: $input) { deletedProductId shop { myshopifyDomain } userErrors { field message } } }`,
  variables: { input: { id } },
})

export const readProduct = (id: string): Step => ({
  document: `query One($id: ID!) { product(id: $id) { ${PRODUCT} } }`,
  variables: { id },
})

export const updateVariants = (variants: object[], more: object = {}): Step => ({
  document: `mutation Vary($productId: ID!, $variants: [ProductVariantsBulkInput!]!, $allowPartialUpdates: Boolean) {
    productVariantsBulkUpdate(productId: $productId, variants: $variants, allowPartialUpdates: $allowPartialUpdates) {
      product { id totalInventory tracksInventory } productVariants { ${VARIANT} } userErrors { field message code } } }`,
  variables: { productId: MADE, variants, ...more },
})

/** The product that the step before made. */
export const MADE = '{{made.data.productCreate.product.id}}'
export const FIRST_VARIANT = '{{made.data.productCreate.product.variants.nodes.0.id}}'
export const NOWHERE = 'gid://shopify/Product/999999999999999'

export const inProducts = (evidence: Omit<Evidence, 'scopes'>): Evidence => ({ scopes: SCOPES, ...evidence })
