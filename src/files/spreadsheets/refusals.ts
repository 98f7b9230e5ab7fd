import { DomainError } from '../../errors/domain-error.ts'

const refusal =
  (message: string) =>
  (params: Readonly<Record<string, string | number>> = {}, cause?: unknown) =>
    new DomainError({ code: 'INVALID_INPUT', message, params, cause })

/** Why a file cannot be read as a spreadsheet, each with its own sentence. */
export const tooLarge = refusal('roster.fileTooLarge')
export const inflatesTooLarge = refusal('roster.fileInflatesTooLarge')
export const encrypted = refusal('roster.fileEncrypted')
export const damaged = refusal('roster.fileDamaged')
export const emptyFile = refusal('roster.fileEmpty')
export const wrongKind = refusal('roster.fileWrongKind')
export const webPage = refusal('roster.fileIsWebPage')
export const binaryWorkbook = refusal('roster.fileIsXlsb')
