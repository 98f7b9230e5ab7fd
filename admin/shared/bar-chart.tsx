export type Bar = {
  readonly key: string
  readonly label: string
  /** Where the label leads; null: nowhere. */
  readonly href?: string | null
  readonly value: number
  readonly of: number
}

type Props = {
  /** What is counted: said above, and read out. */
  readonly caption: string
  /** Heads of the columns: what a bar is, how many of how many. */
  readonly heads: { readonly label: string; readonly value: string }
  readonly bars: readonly Bar[]
}

/** Parts of wholes as bars, and the same figures as the table it is: one thing for the eye, for the keyboard and for a screen reader. */
export function BarChart({ caption, heads, bars }: Props) {
  return (
    <div className="desk-wide" role="region" aria-label={caption} tabIndex={0}>
      <table className="desk-table desk-bars">
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{heads.label}</th>
            <td />
            <th scope="col" data-numeric>
              {heads.value}
            </th>
          </tr>
        </thead>
        <tbody>
          {bars.map(({ key, label, href, value, of }) => (
            <tr key={key}>
              <th scope="row">{href ? <a href={href}>{label}</a> : label}</th>
              <td className="desk-bars__track" aria-hidden="true">
                <span style={{ inlineSize: `${shareOf({ value, of })}%` }} />
              </td>
              <td data-numeric>
                {value}/{of} ({shareOf({ value, of })}%)
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** Whole percent; never 100 while one is missing, nor 0 while there is one. */
export function shareOf({ value, of }: { readonly value: number; readonly of: number }): number {
  if (of === 0) return 0
  const share = Math.round((value / of) * 100)
  if (share === 100 && value < of) return 99
  return share === 0 && value > 0 ? 1 : share
}
