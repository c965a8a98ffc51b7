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

/** Of these a client has always been able to say less than nothing. */
const MAY_BE_NEGATIVE = ['temperature', 'antenna_gain', 'sound_level']

/** `{"value":25,"unit":"cm"}` → `{"value":25.0,"unit":"CENTIMETERS"}`, or what is wrong with it. */
export function checkMeasure(type: string, given: unknown): { value: string } | { message: string } {
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
