import { type GraphQLNamedType, type GraphQLSchema, isAbstractType, isObjectType } from 'graphql'

type Watcher = (schema: GraphQLSchema, type: string, answer: object) => void

let watcher: Watcher | null = null

/** Tells `told` of every object that an API answers from now on: how `npm run sandbox:coverage` learns what is built. */
export function watchAnswers(told: Watcher): void {
  watcher = told
}

export function tellWatcher(schema: GraphQLSchema, type: GraphQLNamedType, value: unknown): void {
  if (!watcher || !(isObjectType(type) || isAbstractType(type))) return
  for (const item of Array.isArray(value) ? value : [value]) {
    if (typeof item !== 'object' || item === null) continue
    const name: unknown = isObjectType(type) ? type.name : Reflect.get(item, '__typename')
    if (schema.getType(String(name))) watcher(schema, String(name), item)
  }
}
