import { Schema, type Connection, type Model } from 'mongoose'

/** How far a projector has read a log; `_id` is `<projector>:<meeting>`. */
export type ProjectorPlace = { readonly _id: string; readonly seq: number }

const schema = new Schema<ProjectorPlace>(
  { _id: { type: String, required: true }, seq: { type: Number, required: true } },
  { strict: 'throw', strictQuery: 'throw', versionKey: false, autoIndex: false },
)

const NAME = 'projector-places'

export function projectorPlacesModel(connection: Connection): Model<ProjectorPlace> {
  const made = connection.models[NAME] as Model<ProjectorPlace> | undefined
  return made ?? connection.model<ProjectorPlace>(NAME, schema, NAME)
}
