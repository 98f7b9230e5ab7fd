import { Kind, type GraphQLResolveInfo, type SelectionSetNode } from 'graphql'

/** Whether a field of this name is selected anywhere below the field that is being resolved, also through fragments. */
export function selects(info: GraphQLResolveInfo, name: string): boolean {
  return info.fieldNodes.some(
    ({ selectionSet }) => selectionSet !== undefined && mentions({ selectionSet, name, info }),
  )
}

function mentions({
  selectionSet,
  name,
  info,
}: {
  readonly selectionSet: SelectionSetNode
  readonly name: string
  readonly info: GraphQLResolveInfo
}): boolean {
  return selectionSet.selections.some((selection) => {
    if (selection.kind === Kind.FIELD && selection.name.value === name) return true
    const below =
      selection.kind === Kind.FRAGMENT_SPREAD
        ? info.fragments[selection.name.value]?.selectionSet
        : selection.selectionSet
    return below !== undefined && mentions({ selectionSet: below, name, info })
  })
}
