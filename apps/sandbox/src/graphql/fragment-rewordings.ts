import { Kind } from 'graphql'
import { around, type Rewording } from './rewording'
import { requiresInput } from './variable-rewordings'

export const ABOUT_FRAGMENTS: Rewording[] = [
  [
    /^Unknown type "(.+?)"/,
    ([type = ''], about) => {
      const definition = around(about, Kind.VARIABLE_DEFINITION)
      if (definition) return requiresInput(about, definition.variable.name.value, type, 'defined')
      const fragment = around(about, Kind.INLINE_FRAGMENT) ?? around(about, Kind.FRAGMENT_DEFINITION)
      return {
        message: `No such type ${type}, so it can't be a fragment condition`,
        extensions: { code: 'undefinedType', typeName: type },
        ...(fragment && { at: [fragment] }),
      }
    },
  ],
  [
    /^Fragment (?:".+?" )?cannot condition on non composite type "(.+?)"/,
    ([type = ''], about) => {
      const fragment = around(about, Kind.INLINE_FRAGMENT) ?? around(about, Kind.FRAGMENT_DEFINITION)
      return {
        message: `Invalid fragment on type ${type} (must be Union, Interface or Object)`,
        extensions: { code: 'fragmentOnNonCompositeType', typeName: type },
        ...(fragment && { at: [fragment] }),
      }
    },
  ],
  [
    /^Fragment (?:"(.+?)" )?cannot be spread here as objects of type "(.+?)" can never be of type "(.+?)"/,
    ([fragment, parent = '', type = '']) => ({
      message: `Fragment${fragment ? ` ${fragment}` : ''} on ${type} can't be spread inside ${parent}`,
      extensions: {
        code: 'cannotSpreadFragment',
        typeName: type,
        // With the space in front of it: graphql-ruby keeps the text that it put into the message.
        fragmentName: fragment ? ` ${fragment}` : 'unknown',
        parentName: parent,
      },
    }),
  ],
  [
    /^Unknown fragment "(.+?)"/,
    ([fragment = ''], about) => {
      const spread = around(about, Kind.FRAGMENT_SPREAD)
      return {
        message: `Fragment ${fragment} was used, but not defined`,
        extensions: { code: 'useAndDefineFragment', fragmentName: fragment },
        ...(spread && { at: [spread] }),
      }
    },
  ],
  [
    /^Fragment "(.+?)" is never used/,
    ([fragment = '']) => ({
      message: `Fragment ${fragment} was defined, but not used`,
      extensions: { code: 'useAndDefineFragment', fragmentName: fragment },
    }),
  ],
  [
    /^Cannot spread fragment "(.+?)" within itself(?: via (.+))?\./,
    ([fragment = '', via = ''], { document }) => {
      // graphql-ruby names each fragment of the circle, graphql-js the way around it.
      const names = [fragment, ...[...via.matchAll(/"(.+?)"/g)].map(([, name = '']) => name)]
      return names.map((name) => ({
        message: `Fragment ${name} contains an infinite loop`,
        extensions: { code: 'infiniteLoop', fragmentName: name },
        at: document.definitions.filter(
          (each) => each.kind === 'FragmentDefinition' && each.name.value === name,
        ),
      }))
    },
  ],
]
