/** Of one product. */
const MOST_OPTIONS = 3
export const MOST_VARIANTS = 2048
const LONGEST_NAME = 255

export type NamedOption = { name: string; values: string[] }
export type OptionError = { field: string[]; message: string; code: string }

/** What is wrong with new options among those there are. @param path the way to the list in the request */
export function optionErrors(
  options: NamedOption[],
  { present, path }: { present: string[]; path: string[] },
): OptionError[] {
  const at = (index: number, ...more: string[]) => [...path, String(index), ...more]
  if (options.length + present.length > MOST_OPTIONS)
    return [
      {
        field: path,
        message: `Can only specify a maximum of ${MOST_OPTIONS} options`,
        code: 'OPTIONS_OVER_LIMIT',
      },
    ]
  return options.flatMap(({ name, values }, index): OptionError[] => {
    const bad = (code: string, message: string, ...more: string[]) => [
      { field: at(index, ...more), message, code },
    ]
    if (name.trim() === '') return bad('OPTION_NAME_MISSING', 'Option name is missing.')
    if (name.includes(' / '))
      return bad('INVALID_NAME', "The name contains unsupported sequence ' / '", 'name')
    if (present.includes(name)) return bad('OPTION_ALREADY_EXISTS', `Option '${name}' already exists.`)
    if (options.findIndex((other) => other.name === name) < index)
      return bad('DUPLICATED_OPTION_NAME', 'Duplicated option name.')
    if (name.length > LONGEST_NAME) return bad('OPTION_NAME_TOO_LONG', 'Option name is too long.')
    if (values.length === 0)
      return bad('OPTION_VALUES_MISSING', `Option '${name}' must specify at least one option value.`)
    if (new Set(values).size < values.length)
      return bad('DUPLICATED_OPTION_VALUE', 'Duplicated option value.')
    return values.some((value) => value.length > LONGEST_NAME)
      ? bad('OPTION_VALUE_NAME_TOO_LONG', 'Option value name is too long.')
      : []
  })
}
