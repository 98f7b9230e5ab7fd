import type { Viewer } from '../permissions.ts'

/**
 * What somebody may do, as one text: equal as long as the rights are. Name and language say nothing about rights, nor does the session,
 * nor the order in which offices were read.
 */
export const rightsText = ({
  accountId,
  memberId,
  cellPath,
  systemAdministrator,
  appointments,
}: Viewer): string =>
  JSON.stringify([
    accountId,
    memberId,
    cellPath,
    systemAdministrator,
    appointments
      .map(({ id, role, organizationId, organizationPath = [] }) =>
        [id, role, organizationId, ...organizationPath].join(' '),
      )
      .sort(),
  ])
