type Known = {
  readonly owner: { readonly id: string }
  readonly dueOn: string | null
  readonly doneAt: string | null
}

/** One's own open ones first, then the other open ones, by the day they are due; what is done at the end. */
export function inOrder<T extends Known>(
  tasks: readonly T[],
  memberId: string | null,
): readonly T[] {
  const rank = ({ owner, doneAt }: T) => (doneAt !== null ? 2 : owner.id === memberId ? 0 : 1)
  const due = ({ dueOn }: T) => dueOn ?? '9999'
  return [...tasks].sort((a, b) => rank(a) - rank(b) || due(a).localeCompare(due(b)))
}

/** Days are compared as they are written: `today` and `dueOn` are YYYY-MM-DD. */
export const isOverdue = ({ dueOn, doneAt }: Omit<Known, 'owner'>, today: string): boolean =>
  doneAt === null && dueOn !== null && dueOn < today
