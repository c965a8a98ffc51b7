import { isMeasure } from './measures'

/**
 * The names of all field types Shopify knows, in the order in which it lists them. Those that `isBuilt` knows work
 * here; another one is an error that names it.
 */
export const FIELD_TYPES: string[] = `
  antenna_gain area battery_charge_capacity battery_energy_capacity boolean capacitance color concentration
  data_storage_capacity data_transfer_rate date_time date dimension display_density distance duration electric_current
  electrical_resistance energy frequency id illuminance inductance json jurisdiction language link list.antenna_gain
  list.area list.battery_charge_capacity list.battery_energy_capacity list.capacitance list.color list.concentration
  list.data_storage_capacity list.data_transfer_rate list.date_time list.date list.dimension list.display_density
  list.distance list.duration list.electric_current list.electrical_resistance list.energy list.frequency
  list.illuminance list.inductance list.jurisdiction list.link list.luminous_flux list.mass_flow_rate
  list.number_decimal list.number_integer list.power list.pressure list.rating list.resolution list.rotational_speed
  list.single_line_text_field list.sound_level list.speed list.temperature list.thermal_power list.url list.voltage
  list.volume list.volumetric_flow_rate list.weight luminous_flux mass_flow_rate money multi_line_text_field
  number_decimal number_integer power pressure rating resolution rich_text_field rotational_speed
  single_line_text_field sound_level speed temperature thermal_power url voltage volume volumetric_flow_rate weight
  company_reference list.company_reference customer_reference list.customer_reference product_reference
  list.product_reference collection_reference list.collection_reference variant_reference list.variant_reference
  file_reference list.file_reference product_taxonomy_value_reference list.product_taxonomy_value_reference
  product_taxonomy_disclosure_reference metaobject_reference list.metaobject_reference mixed_reference
  list.mixed_reference disclosure_reference list.disclosure_reference page_reference list.page_reference
  article_reference list.article_reference order_reference list.order_reference
`
  .trim()
  .split(/\s+/)

const CATEGORIES: Record<string, string> = {
  single_line_text_field: 'TEXT',
  multi_line_text_field: 'TEXT',
  rich_text_field: 'TEXT',
  url: 'URL',
  link: 'LINK',
  boolean: 'TRUE_FALSE',
  number_integer: 'NUMBER',
  number_decimal: 'NUMBER',
  date: 'DATE_TIME',
  date_time: 'DATE_TIME',
  json: 'JSON',
  color: 'COLOR',
  money: 'MONEY',
  rating: 'RATING',
  id: 'ID',
  language: 'LANGUAGE',
  file_reference: 'REFERENCE',
  metaobject_reference: 'REFERENCE',
  mixed_reference: 'REFERENCE',
  product_reference: 'REFERENCE',
  variant_reference: 'REFERENCE',
  customer_reference: 'REFERENCE',
}

const LENGTH = { min: 'number_integer', max: 'number_integer' }

/** Which validations the sandbox enforces for a type, and the type of the validation's own value. */
const VALIDATIONS: Record<string, Record<string, string>> = {
  single_line_text_field: {
    ...LENGTH,
    regex: 'single_line_text_field',
    choices: 'list.single_line_text_field',
  },
  multi_line_text_field: { ...LENGTH, regex: 'single_line_text_field' },
  id: { ...LENGTH, regex: 'single_line_text_field' },
  number_integer: LENGTH,
  number_decimal: { min: 'number_decimal', max: 'number_decimal' },
  date: { min: 'date', max: 'date' },
  date_time: { min: 'date_time', max: 'date_time' },
  rating: { scale_min: 'number_decimal', scale_max: 'number_decimal' },
  file_reference: { file_type_options: 'list.single_line_text_field' },
  metaobject_reference: { metaobject_definition_id: 'id' },
  mixed_reference: { metaobject_definition_ids: 'list.id' },
}
/** Shopify has these too. */
const NOT_BUILT: Record<string, string[]> = {
  number_decimal: ['max_precision'],
  json: ['schema'],
  url: ['allowed_domains'],
}
const OF_LISTS: Record<string, string> = { 'list.min': 'number_integer', 'list.max': 'number_integer' }

/** `list.url` → `url`. */
export const elementType = (type: string): string => type.replace(/^list\./, '')

export const isList = (type: string): boolean => type.startsWith('list.')

export const isReference = (type: string): boolean => elementType(type).endsWith('_reference')

export const isBuilt = (type: string): boolean =>
  elementType(type) in CATEGORIES || isMeasure(elementType(type))

export const categoryOf = (type: string): string =>
  isMeasure(elementType(type)) ? 'MEASUREMENT' : (CATEGORIES[elementType(type)] ?? 'UNKNOWN')

/** The type of a validation's value, or null when the sandbox does not know this validation for this type. */
export const validationType = (type: string, validation: string): string | null =>
  validationsOf(type)[validation] ?? null

/** All that can be asked of a type, with the type of each validation's own value. */
export function validationsOf(type: string): Record<string, string> {
  const element = elementType(type)
  const own = isMeasure(element) ? { min: element, max: element } : VALIDATIONS[element]
  return { ...own, ...(isList(type) ? OF_LISTS : {}) }
}

/** Whether Shopify has this validation and the sandbox has not. */
export const isUnbuiltValidation = (type: string, validation: string): boolean =>
  NOT_BUILT[elementType(type)]?.includes(validation) ?? false
