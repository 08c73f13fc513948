import { careAspectIds } from '#domain/care.ts'
import type { PlainDate } from '#domain/time/calendar.ts'
import { integer, oneOf, type RowOf } from '../database/columns.ts'
import type { Database } from '../database/database.ts'
import { columns, queryRows } from '../database/rows.ts'

/**
 * Concerns about one aspect that were raised within a span: answered, and of those in time; open, and of those overdue
 * now.
 */
export type CareFigure = RowOf<typeof figure>
const figure = columns({
  aspect: oneOf(...careAspectIds),
  raised: integer,
  answered: integer,
  inTime: integer,
  open: integer,
  overdue: integer,
})

const onDay = (column: string) => `(${column} at time zone 'Asia/Shanghai')::date`

/** Figures of an organ, whoever asks without their own concerns. */
export const careFigures = (
  { system }: Pick<Database, 'system'>,
  { organ, from, to, without }: { organ: string; from: PlainDate; to: PlainDate; without: readonly string[] },
): Promise<CareFigure[]> =>
  queryRows(
    system,
    figure,
    `select aspect, count(*)::int as raised,
       count(*) filter (where state = 'answered')::int as answered,
       count(*) filter (where state = 'answered' and ${onDay('answered_at')} <= due)::int as "inTime",
       count(*) filter (where state = 'open')::int as open,
       count(*) filter (where state = 'open' and due < ${onDay('zm_clock()')})::int as overdue
     from care_concerns
     where organ = $1 and ${onDay('raised_at')} between $2 and $3 and (cadre is null or cadre <> all($4::text[]))
     group by aspect order by aspect`,
    [organ, from, to, without],
  )
