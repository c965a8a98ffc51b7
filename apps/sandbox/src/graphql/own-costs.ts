/**
 * What Shopify charges otherwise than by its rule (1 for an object, 10 for a mutation), as about 8,000 recorded answers
 * show (airhorns/shopify-draft-proxy, fixtures/conformance). Only what they show is here: running a query against the
 * real shop remains the way to find its true cost.
 */
export const OWN_COSTS: Record<string, number> = {
  fileCreate: 20,
  orderCapture: 20,
  productCreateMedia: 20,
  refundCreate: 20,
  'Article.commentsCount': 10,
  'Blog.articlesCount': 10,
  'DeliveryProfile.productVariantsCount': 10,
  'Publication.includedProductsCount': 10,
}

/** Plain values in the form of an object, without an identity of their own, are free. */
export const VALUE_TYPES: ReadonlySet<string> = new Set([
  'CollectionRule',
  'CollectionRuleSet',
  'CompanyAddress',
  'CustomerEmailMarketingConsentState',
  'CustomerSmsMarketingConsentState',
  'InventoryItemMeasurement',
  'LocationAddress',
  'MailingAddress',
  'MoneyBag',
  'MoneyV2',
  'PageInfo',
  'SellingPlanBillingPolicy',
  'SellingPlanPricingPolicy',
  'SellingPlanPricingPolicyAdjustmentValue',
  'ShopAddress',
  'Weight',
])
