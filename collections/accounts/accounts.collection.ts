import type { CollectionConfig } from 'payload'

import { ORGANIZATION_LABELS } from '../../src/domain/organizations/organizations.labels.ts'
import { foldSearch } from '../fold-search.ts'
import { confirmPath } from '../organizations/confirm-path.ts'
import { holdPasswordRules } from './account-passwords.ts'
import { accountsAccess } from './accounts.access.ts'
import { accountsFields } from './accounts.fields.ts'
import { guardAccount } from './accounts.hooks.ts'
import { logAccount, logDeskSignIn, logDeskSignOut } from './log-accounts.ts'
import { issueEndpoints } from './issue-door.ts'
import { speakAccountLanguage } from './speak-account-language.ts'
import { currentRights, rightsEndpoint } from './rights-door.ts'
import { closedEndpoints, closeForeignDoors, signInByOurRules } from './sign-in-door.ts'

const SESSION_SECONDS = 2 * 60 * 60

/** Who signs in, to the public API and to the admin alike. Lock-out is ours (src/domain/sessions), not Payload's. */
export const Accounts: CollectionConfig = {
  slug: 'accounts',
  labels: {
    singular: { vi: 'Tài khoản', en: 'Account' },
    plural: { vi: 'Tài khoản', en: 'Accounts' },
  },
  auth: {
    loginWithUsername: { allowEmailLogin: false, requireEmail: false },
    maxLoginAttempts: 0,
    tokenExpiration: SESSION_SECONDS,
    cookies: { sameSite: 'Strict' },
  },
  access: accountsAccess,
  admin: {
    group: ORGANIZATION_LABELS.group,
    useAsTitle: 'displayName',
    defaultColumns: ['displayName', 'username', 'status', 'member', 'updatedAt'],
    listSearchableFields: ['searchWords', 'username'],
    components: { beforeListTable: ['/admin/accounts/issue-link.tsx#IssueListLink'] },
  },
  endpoints: [...closedEndpoints, ...issueEndpoints, rightsEndpoint],
  // For the frame of every page, which imports no collection.
  custom: { currentRights },
  hooks: {
    beforeOperation: [
      closeForeignDoors,
      signInByOurRules,
      holdPasswordRules,
      foldSearch('displayName'),
    ],
    afterLogin: [speakAccountLanguage, logDeskSignIn],
    afterLogout: [logDeskSignOut],
    beforeChange: [guardAccount],
    afterChange: [confirmPath('organization'), logAccount],
  },
  fields: accountsFields,
}
