import { type Category, categories, categoryGid, findCategory } from '../../products/taxonomy'

/** A category as `TaxonomyCategory` of the schema; null for one that `categories.txt` has not. */
export function presentCategory(id: string) {
  const found = findCategory(id)
  return found && present(found)
}

function present({ id, name, fullName, level, parentId }: Category) {
  const children = () => [...categories().values()].filter((each) => each.parentId === id)
  return {
    __typename: 'TaxonomyCategory',
    id: categoryGid(id),
    name,
    fullName,
    level,
    isRoot: parentId === null,
    isLeaf: () => children().length === 0,
    isArchived: false,
    parentId: parentId === null ? null : categoryGid(parentId),
    childrenIds: () => children().map((child) => categoryGid(child.id)),
    ancestorIds: () => ancestorsOf(id).map(categoryGid),
  }
}

function ancestorsOf(id: string): string[] {
  const parent = findCategory(id)?.parentId
  return parent == null ? [] : [parent, ...ancestorsOf(parent)]
}
