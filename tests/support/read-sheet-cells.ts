import ExcelJS from 'exceljs'

export type SheetCell = {
  readonly address: string
  readonly column: number
  readonly row: number
  readonly font: string
  readonly value: string | number | Date
}

/** Every cell of the first sheet that holds a text, a number or a date of its own, with the name of its font. */
export async function readSheetCells(fixture: string): Promise<readonly SheetCell[]> {
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.readFile(`tests/fixtures/${fixture}`)
  const cells: SheetCell[] = []
  workbook.worksheets[0]?.eachRow((row) => {
    row.eachCell((cell) => {
      const { value } = cell
      const isOwn = cell.type !== ExcelJS.ValueType.Merge
      if (
        !isOwn ||
        !(typeof value === 'string' || typeof value === 'number' || value instanceof Date)
      )
        return
      cells.push({
        address: cell.address,
        column: Number(cell.col),
        row: Number(cell.row),
        font: cell.font?.name ?? '',
        value,
      })
    })
  })
  return cells
}

/** The names of the people of a list in the form of the samples: column B of the rows that are numbered in column A. */
export function namesOf(cells: readonly SheetCell[]): readonly string[] {
  const numbered = new Set(
    cells
      .filter(({ column, value }) => column === 1 && /^\d+$/.test(String(value)))
      .map(({ row }) => row),
  )
  return cells
    .filter(({ column, row }) => column === 2 && numbered.has(row))
    .map(({ value }) => String(value))
    .filter((name) => name.trim() !== '')
}
