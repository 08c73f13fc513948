import type { ReactNode } from 'react'

export type Column<R> = { title: string; cell: (row: R) => ReactNode; narrow?: boolean }
type Props<R> = {
  caption: string
  columns: readonly Column<R>[]
  rows: readonly R[]
  rowKey: (row: R) => string
  empty: ReactNode
}

/** A table whose first cell is the link; on a narrow screen every row becomes a block with its headings in it. */
export function DataTable<R>({ caption, columns, rows, rowKey, empty }: Props<R>) {
  if (rows.length === 0) return <div className="empty">{empty}</div>
  return (
    <table className="data-table">
      <caption>{caption}</caption>
      <thead>
        <tr>
          {columns.map(({ title }) => (
            <th key={title} scope="col">
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(row => (
          <tr key={rowKey(row)}>
            {columns.map(({ title, cell }, index) =>
              index === 0 ? (
                <th key={title} scope="row" data-title={title}>
                  {cell(row)}
                </th>
              ) : (
                <td key={title} data-title={title}>
                  {cell(row)}
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
