import {
  type DocumentNode,
  type GraphQLSchema,
  getNamedType,
  isCompositeType,
  type OperationDefinitionNode,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql'

const BUCKET = { maximumAvailable: 2000, restoreRate: 100 }

/**
 * `extensions.cost` in Shopify's form. The figure is a rough one (10 for a mutation, otherwise one point for each
 * selected object) and nothing is throttled yet.
 */
export function queryCost(schema: GraphQLSchema, document: DocumentNode, operation: OperationDefinitionNode) {
  const requested = operation.operation === 'mutation' ? 10 : objectsIn(schema, document)
  return {
    requestedQueryCost: requested,
    actualQueryCost: requested,
    throttleStatus: { ...BUCKET, currentlyAvailable: BUCKET.maximumAvailable - requested },
  }
}

function objectsIn(schema: GraphQLSchema, document: DocumentNode): number {
  const types = new TypeInfo(schema)
  let count = 0
  const countObjects = {
    Field() {
      if (isCompositeType(getNamedType(types.getType()))) count += 1
    },
  }
  visit(document, visitWithTypeInfo(types, countObjects))
  return count
}
