import type { ReactNode } from 'react'

export type Line = { term: string; detail: ReactNode } | undefined | false

/** Terms and what is known of them; what is not known has no line. */
export function SummaryList({ lines }: { lines: readonly Line[] }) {
  const known = lines.filter(line => line !== undefined && line !== false)
  if (known.length === 0) return null
  return (
    <dl className="summary-list">
      {known.map(({ term, detail }) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{detail}</dd>
        </div>
      ))}
    </dl>
  )
}
