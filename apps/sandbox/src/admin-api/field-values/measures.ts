import { type Element, type Field, parseJson, parseRecord, rules } from './value'

/**
 * The units in which a measure may be given, each with the short names it also goes by. Source: shopify.dev, "List of
 * data types"; the short names are those of its older editions.
 */
const UNITS: Record<string, string> = {
  antenna_gain: 'decibels_isotropic decibels_dipole',
  area: 'square_centimeters square_feet square_inches square_meters square_yards',
  battery_charge_capacity: 'milliamp_hours',
  battery_energy_capacity: 'watt_hours',
  capacitance: 'picofarads nanofarads microfarads farads',
  concentration: 'milligrams_per_gram milligrams_per_milliliter',
  data_storage_capacity: 'bytes kilobytes megabytes gigabytes terabytes',
  data_transfer_rate: 'bits_per_second kilobits_per_second megabits_per_second gigabits_per_second',
  dimension: 'inches:in feet:ft yards:yd millimeters:mm centimeters:cm meters:m',
  display_density: 'pixels_per_inch dots_per_inch',
  distance: 'kilometers miles',
  duration: 'nanoseconds microseconds milliseconds seconds minutes hours days months years',
  electric_current: 'milliamperes amperes kiloamperes',
  electrical_resistance: 'ohms kiloohms',
  energy: 'joules calories kilojoules kilocalories',
  frequency: 'hertz kilohertz megahertz gigahertz',
  illuminance: 'lux foot_candles',
  inductance: 'microhenries millihenries henries',
  luminous_flux: 'lumens',
  mass_flow_rate: everyRate('grams ounces pounds kilograms tons tonnes', 'day hour minute second'),
  power: 'milliwatts watts horsepower kilowatts',
  pressure: 'pounds_per_square_inch bars',
  resolution: 'pixels megapixels',
  rotational_speed: 'revolutions_per_minute',
  sound_level: 'decibels',
  speed: 'kilometers_per_hour feet_per_second miles_per_hour meters_per_second',
  temperature: 'celsius fahrenheit kelvin',
  thermal_power: 'british_thermal_units_per_hour kilowatts tons_of_refrigeration',
  voltage: 'volts',
  volume: `milliliters:ml centiliters:cl liters:l cubic_meters:m3 us_fluid_ounces:us_fl_oz us_pints:us_pt us_quarts:us_qt
    us_gallons:us_gal imperial_fluid_ounces:imp_fl_oz imperial_pints:imp_pt imperial_quarts:imp_qt
    imperial_gallons:imp_gal`,
  volumetric_flow_rate: everyRate('liters gallons cubic_feet cubic_meters', 'hour minute second'),
  weight: 'ounces:oz pounds:lb grams:g kilograms:kg',
}

function everyRate(amounts: string, times: string): string {
  return amounts
    .split(' ')
    .flatMap((amount) => times.split(' ').map((time) => `${amount}_per_${time}`))
    .join(' ')
}

type Unit = { long: string; short: string }

const units = new Map(
  Object.entries(UNITS).map(([type, text]): [string, Unit[]] => [
    type,
    text.split(/\s+/).map((unit) => {
      const [long = '', short = long] = unit.split(':')
      return { long, short }
    }),
  ]),
)

export const isMeasure = (type: string): boolean => units.has(type)

/** The unit by any of its names, in any case. */
function findUnit(type: string, name: string): Unit | undefined {
  const wanted = name.toLowerCase()
  return units.get(type)?.find(({ long, short }) => wanted === long || wanted === short)
}

/** How many of the first unit one of each is, where one can be made of the other by multiplying. */
const SIZES: Record<string, Record<string, number>> = {
  dimension: { millimeters: 1, centimeters: 10, meters: 1000, inches: 25.4, feet: 304.8, yards: 914.4 },
  distance: { kilometers: 1, miles: 1.609344 },
  weight: { grams: 1, kilograms: 1000, ounces: 28.349523125, pounds: 453.59237 },
  volume: {
    ...{
      milliliters: 1,
      centiliters: 10,
      liters: 1000,
      cubic_meters: 1_000_000,
      us_fluid_ounces: 29.5735295625,
    },
    ...{ us_pints: 473.176473, us_quarts: 946.352946, us_gallons: 3785.411784 },
    ...{ imperial_fluid_ounces: 28.4130625, imperial_pints: 568.26125, imperial_quarts: 1136.5225 },
    imperial_gallons: 4546.09,
  },
}

/**
 * Whether a measure is less (below 0), more (above 0) or as much as another one; both as they are stored. Throws where
 * units differ that the sandbox cannot change into each other.
 */
export function compareMeasures(type: string, one: string, other: string): number {
  const [left, right] = [one, other].map((text) => measureOf(type, text))
  if (!left || !right) throw new Error(`Souk sandbox: ${one} and ${other} cannot be compared`)
  if (left.unit === right.unit) return left.value - right.value
  const [leftSize, rightSize] = [SIZES[type]?.[left.unit], SIZES[type]?.[right.unit]]
  if (leftSize === undefined || rightSize === undefined) {
    throw new Error(
      `Souk sandbox: comparing ${left.unit} with ${right.unit} is not built (min and max of ${type})`,
    )
  }
  return left.value * leftSize - right.value * rightSize
}

/** How a limit is spoken of: `25 cm`. */
function showMeasure(type: string, text: string): string {
  const measure = measureOf(type, text)
  return measure ? `${measure.value} ${shortUnit(type, measure.unit)}` : text
}

function measureOf(type: string, text: string): { value: number; unit: string } | null {
  const { value, unit } = parseRecord(text) ?? {}
  const known = typeof unit === 'string' ? findUnit(type, unit) : undefined
  return known ? { value: Number(value), unit: known.long } : null
}

/** Of these a client has always been able to say less than nothing. */
const MAY_BE_NEGATIVE = ['temperature', 'antenna_gain', 'sound_level']

/** `{"value":25,"unit":"cm"}` → `{"value":25.0,"unit":"CENTIMETERS"}`, or what is wrong with it. */
export function checkMeasure(field: Field, type: string, given: string): Element {
  const measure = readMeasure(type, parseJson(given))
  if ('message' in measure) return measure
  const { min, max } = rules(field)
  if (min !== undefined && compareMeasures(type, measure.value, min) < 0) {
    return { message: `Value has a minimum of ${showMeasure(type, min)}.` }
  }
  if (max !== undefined && compareMeasures(type, measure.value, max) > 0) {
    return { message: `Value has a maximum of ${showMeasure(type, max)}.` }
  }
  return measure
}

export function readMeasure(type: string, given: unknown): Element {
  if (typeof given !== 'object' || given === null || Array.isArray(given)) {
    const message =
      'Value must be a stringified JSON object with a value (numeric) and unit (string from one the supported measurement units) fields.'
    return { message }
  }
  const { value, unit } = Object.fromEntries(Object.entries(given))
  if (value === undefined || typeof unit !== 'string')
    return { message: 'Value must contain unit and value.' }
  const amount = typeof value === 'string' && value.trim() !== '' ? Number(value) : value
  const isNegative = typeof amount === 'number' && amount < 0 && !MAY_BE_NEGATIVE.includes(type)
  if (typeof amount !== 'number' || !Number.isFinite(amount) || isNegative) {
    return { message: 'Value must be a non-negative number.' }
  }
  const known = findUnit(type, unit)
  if (!known) return { message: 'Value must be a supported unit.' }
  const text = Number.isInteger(amount) ? `${amount}.0` : String(amount)
  return { value: `{"value":${text},"unit":"${known.long.toUpperCase()}"}` }
}

/** In a list's `jsonValue` the unit goes by its short name. */
export function shortUnit(type: string, name: string): string {
  return findUnit(type, name)?.short ?? name
}
