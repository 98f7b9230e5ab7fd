import { csvText } from '../../files/csv/write-csv.ts'
import { ISSUED_COLUMNS, type Issue } from './accounts.repository.ts'

/** The list that is handed out, as a CSV file: the one place where the codes stand in clear. */
export const issuedList = ({ accounts }: Pick<Issue, 'accounts'>): string =>
  csvText({
    columns: ISSUED_COLUMNS,
    rows: accounts.map((account) => ISSUED_COLUMNS.map((column) => account[column])),
  })
