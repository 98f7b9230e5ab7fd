import type { Page } from 'playwright-core'

export type Opened = {
  readonly name: string
  readonly path: string
  /** What is done on the page before it is read. */
  readonly act?: (page: Page) => Promise<void>
}

const LISTS = [
  'organizations',
  'members',
  'accounts',
  'appointments',
  'editorial-boards',
  'editorial-tasks',
  'media',
  'meetings',
  'meeting-rule-sets',
  'news',
] as const

const click = (selector: string) => async (page: Page) => {
  await page.locator(selector).first().click()
}

/** Makes a form dirty and leaves it. */
async function leave(page: Page): Promise<void> {
  await page.locator('input[name=name]').pressSequentially(' 3')
  await page.locator('#action-save:not([disabled])').waitFor()
  await page.locator('.step-nav a').first().click()
  await page.locator('dialog, [role=dialog]').first().waitFor()
}

/** Saves an empty form, so that it says what is missing. */
async function saveEmpty(page: Page): Promise<void> {
  await page.locator('#action-save').click()
  await page.locator('.toast-error, [data-type=error]').first().waitFor()
}

async function save(page: Page): Promise<void> {
  // Typed as a person types: the form may have come alive only just now.
  await page.locator('input[name=name]').pressSequentially(' 2')
  await page.locator('#action-save:not([disabled])').click()
  await page.locator('.toast-success, [data-type=success]').first().waitFor()
}

/** Every page of the admin that somebody can open; `ids` are documents made for it. */
export const pagesOf = (ids: Readonly<Record<string, string>>): readonly Opened[] => [
  { name: 'the desk', path: '' },
  ...LISTS.map((list) => ({ name: `the list of ${list}`, path: `/collections/${list}` })),
  ...LISTS.map((list) => ({
    name: `an empty list of ${list}`,
    path: `/collections/${list}?search=zzzzzz`,
  })),
  ...LISTS.map((list) => ({ name: `a new one of ${list}`, path: `/collections/${list}/create` })),
  ...Object.entries(ids).map(([list, id]) => ({
    name: `one of ${list}`,
    path: `/collections/${list}/${id}`,
  })),
  { name: 'the form of a member', path: `/collections/members/${ids.members}/profile` },
  { name: 'the history of a member', path: `/collections/members/${ids.members}/history` },
  { name: 'one that is not there', path: '/collections/members/0123456789abcdef01234567' },
  { name: 'a page that is not there', path: '/khong-co' },
  {
    name: 'the columns of a list',
    path: '/collections/members',
    act: click('#toggle-list-columns'),
  },
  {
    name: 'the filters of a list',
    path: '/collections/members?where[or][0][and][0][status][equals]=OFFICIAL',
    act: click('#toggle-list-filters'),
  },
  {
    name: 'the choice of rows',
    path: '/collections/accounts',
    act: click('#heading-_select input, .select-all__checkbox input'),
  },
  { name: 'a view to keep', path: '/collections/members', act: click('.desk-views__save') },
  { name: 'a form with gaps', path: '/collections/organizations/create', act: saveEmpty },
  {
    name: 'a form that was saved',
    path: `/collections/organizations/${ids.organizations}`,
    act: save,
  },
  {
    name: 'a form that is left',
    path: `/collections/organizations/${ids.organizations}`,
    act: leave,
  },
  {
    name: 'the menu of a document',
    path: `/collections/appointments/${ids.appointments}`,
    act: click('.doc-controls__popup button'),
  },
  { name: 'the import', path: '/import' },
  { name: 'the issuing of accounts', path: '/issue-accounts' },
  { name: 'the account', path: '/account' },
]
