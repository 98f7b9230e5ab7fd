import { registerEnumType } from 'type-graphql'

import {
  AUDIENCES,
  CONTENT_COLLECTIONS,
  EDITORIAL_REFUSAL_CODES,
  EDITORIAL_STATES,
  EDITORIAL_STEP_STATES,
  EDITORIAL_VERDICTS,
} from '../../src/domain/editorial/editorial-values.ts'
import { enumOf } from '../shared/enum-of.ts'

export const AudienceEnum = enumOf(AUDIENCES)
registerEnumType(AudienceEnum, {
  name: 'Audience',
  description:
    "PUBLIC: everybody. MEMBERS: every active member. ORGANIZATION: members of audienceOrganization and below, of the owner where none is set. COMMITTEES: who holds a committee's or an officer's role in the owner's subtree.",
})

export const EditorialStateEnum = enumOf(EDITORIAL_STATES)
registerEnumType(EditorialStateEnum, { name: 'EditorialState' })

export const EditorialStepStateEnum = enumOf(EDITORIAL_STEP_STATES)
registerEnumType(EditorialStepStateEnum, { name: 'EditorialStepState' })

export const EditorialVerdictEnum = enumOf(EDITORIAL_VERDICTS)
registerEnumType(EditorialVerdictEnum, { name: 'EditorialVerdict' })

export const ContentCollectionEnum = enumOf(CONTENT_COLLECTIONS)
registerEnumType(ContentCollectionEnum, {
  name: 'ContentCollection',
  description: 'Content is written in the admin or at /api/<collection>.',
})

export const EditorialRefusalCodeEnum = enumOf(EDITORIAL_REFUSAL_CODES)
registerEnumType(EditorialRefusalCodeEnum, { name: 'EditorialRefusalCode' })
