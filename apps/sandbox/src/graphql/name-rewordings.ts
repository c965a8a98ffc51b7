import { Kind } from 'graphql'
import { around, type Rewording, type Worded } from './rewording'

/** What may be there once only: graphql-ruby places the error at all that share the name. */
export const ABOUT_NAMES: Rewording[] = [
  [
    /^There can be only one operation named "(.+?)"/,
    ([name = ''], { document }) => ({
      message: `Operation name "${name}" must be unique`,
      extensions: { code: 'uniquelyNamedOperations', operationName: name },
      at: document.definitions.filter(
        (each) => each.kind === 'OperationDefinition' && each.name?.value === name,
      ),
      path: [],
    }),
  ],
  [
    /^This anonymous operation must be the only defined operation/,
    () => ({
      message: 'Operation name is required when multiple operations are present',
      extensions: { code: 'uniquelyNamedOperations' },
      path: [],
    }),
  ],
  [
    /^There can be only one fragment named "(.+?)"/,
    ([name = ''], { document }) => ({
      message: `Fragment name "${name}" must be unique`,
      extensions: { code: 'fragmentNotUnique', fragmentName: name },
      at: document.definitions.filter(
        (each) => each.kind === 'FragmentDefinition' && each.name.value === name,
      ),
      path: [],
    }),
  ],
  [
    /^There can be only one variable named "\$(.+?)"/,
    ([name = ''], about): Worded => {
      const operation = around(about, Kind.OPERATION_DEFINITION)
      return {
        message: `There can only be one variable named "${name}"`,
        extensions: { code: 'variableNotUnique', variableName: name },
        at: (operation?.variableDefinitions ?? []).filter(({ variable }) => variable.name.value === name),
      }
    },
  ],
]
