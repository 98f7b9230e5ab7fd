/**
 * How a person or an organization is chosen in the admin: from its list, which is searched without marks and tells those of one name
 * apart by their other columns. (The library's own menu compares what is typed with the names letter by letter.)
 */
export const picker = { appearance: 'drawer', allowCreate: false } as const
