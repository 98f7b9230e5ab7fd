import { Field, Float, Int, ObjectType } from 'type-graphql'

import type { AttendanceRow } from '../../src/domain/meetings/meeting-state.ts'
import type { AttendanceStatus } from '../../src/domain/meetings/meeting-words.ts'
import { connectionOf } from '../shared/connection.ts'
import { AttendanceStatusEnum } from './meeting-enums.ts'

@ObjectType('Attendance', {
  simpleResolvers: true,
  description: 'One line of the roll: a member and whether they came.',
})
export class AttendanceType implements Pick<AttendanceRow, 'status' | 'checkedInAt' | 'reason'> {
  @Field(() => AttendanceStatusEnum)
  readonly status!: AttendanceStatus

  @Field(() => Date, { nullable: true })
  readonly checkedInAt!: Date | null

  @Field(() => String, { nullable: true, description: 'Why somebody is absent.' })
  readonly reason!: string | null
}

const AttendanceConnection = connectionOf({ name: 'Attendance', node: () => AttendanceType })
export { AttendanceConnection as AttendanceConnectionType }

@ObjectType('AttendanceSummary', {
  simpleResolvers: true,
  description:
    'Counts of the roll. The exempt are left out of the expected; percentages are of the expected.',
})
export class AttendanceSummaryType {
  @Field(() => Int)
  readonly expected!: number

  @Field(() => Int, { description: 'In the room or on line, the late included.' })
  readonly present!: number

  @Field(() => Int)
  readonly excused!: number

  @Field(() => Int)
  readonly unexcused!: number

  @Field(() => Int)
  readonly exempt!: number

  @Field(() => Float)
  readonly ratePercent!: number

  @Field(() => Int, { nullable: true, description: 'Null where no quorum is set.' })
  readonly quorumNeeded!: number | null

  @Field(() => Boolean, { nullable: true })
  readonly quorumReached!: boolean | null

  @Field(() => Int, { description: 'Expected less the absences announced.' })
  readonly forecast!: number
}
