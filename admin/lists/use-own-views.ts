import { usePreferences } from '@payloadcms/ui'
import type { ListQuery } from 'payload'
import { useEffect, useState } from 'react'

/** A list as somebody left it. */
export type ViewQuery = Partial<Pick<ListQuery, 'where' | 'sort' | 'columns' | 'search'>>
export type OwnView = { readonly name: string; readonly query: ViewQuery }

const MOST = 30

/** The views that this person keeps of a list: in their own preferences, which nobody else reads. A view opens nothing that the list would not. */
export function useOwnViews(collection: string) {
  const key = `views-${collection}`
  const { getPreference, setPreference } = usePreferences()
  const [views, setViews] = useState<readonly OwnView[]>([])

  useEffect(() => {
    let isHere = true
    void getPreference<{ views?: OwnView[] } | null>(key).then((kept) => {
      if (isHere) setViews(kept?.views ?? [])
    })
    return () => {
      isHere = false
    }
  }, [getPreference, key])

  const keep = async (next: readonly OwnView[]) => {
    setViews(next)
    await setPreference(key, { views: next })
  }
  return {
    views,
    save: (view: OwnView) =>
      keep([...views.filter(({ name }) => name !== view.name), view].slice(-MOST)),
    remove: (name: string) => keep(views.filter((view) => view.name !== name)),
  }
}
