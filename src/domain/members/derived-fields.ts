import { nameParts } from '../text/person-name.ts'
import { searchWords } from '../text/search-key.ts'
import { nameSortKey } from '../text/sort-key.ts'

/** What is kept beside a written name, to order and to find by. Whoever writes names past the collection's hooks writes these too. */
export function nameFields(fullName: string): {
  readonly givenName: string
  readonly sortKey: string
  readonly searchWords: readonly string[]
} {
  return {
    givenName: nameParts(fullName).givenName,
    sortKey: nameSortKey(fullName),
    searchWords: searchWords(fullName),
  }
}
