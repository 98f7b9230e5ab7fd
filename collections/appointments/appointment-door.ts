import type { Endpoint } from 'payload'

import { findPlaces } from '../organizations/find-places.ts'

/** `GET /api/appointments/organizations?search=` finds the organizations where the viewer may give offices. */
export const appointmentEndpoints: Omit<Endpoint, 'root'>[] = [
  {
    path: '/organizations',
    method: 'get',
    handler: async (req) =>
      Response.json(await findPlaces({ req, permission: 'appointment.manage' })),
  },
]
