import { Schema, type Connection, type Model } from 'mongoose'

/** A sealed file of minutes: `<meeting>:<digest>` for one that was handed out, the signature's id for a signed one with its bytes. */
export type MinutesFileRow = {
  readonly _id: string
  readonly meetingId: string
  readonly at: Date
  readonly bytes?: Buffer | null
}

const schema = new Schema<MinutesFileRow>(
  {
    _id: { type: String, required: true },
    meetingId: { type: String, required: true },
    at: { type: Date, required: true },
    bytes: { type: Buffer },
  },
  { strict: 'throw', strictQuery: 'throw', versionKey: false, autoIndex: false },
)

const NAME = 'minutes-files'

export function minutesFilesModel(connection: Connection): Model<MinutesFileRow> {
  const made = connection.models[NAME] as Model<MinutesFileRow> | undefined
  return made ?? connection.model<MinutesFileRow>(NAME, schema, NAME)
}
