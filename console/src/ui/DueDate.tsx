import { day, distance } from '../words/dates.ts'
import { Tag } from './Tag.tsx'

/** A due day with how far away it is. */
export function DueDate({ due, isOverdue }: { due: string | undefined; isOverdue: boolean }) {
  if (due === undefined) return <span className="hint">—</span>
  return (
    <span className="due">
      <strong>{day(due)}</strong> {isOverdue ? <Tag tone="red">{distance(due)}</Tag> : <small>{distance(due)}</small>}
    </span>
  )
}
