import { ruleKeyOf } from '#domain/texts/ruleKeyOf.ts'
import { caseScope } from '#vault/scopes.ts'
import { bytes, integer, text } from '../database/columns.ts'
import type { Database } from '../database/database.ts'
import { columns, queryRows } from '../database/rows.ts'
import { openContent } from '../ledger/chain.ts'

/** How often the period of a rule ran past its end, in cases of one kind. */
export type OverdueTerm = { kind: string; ruleKey: string; count: number }

type Asked = { organ: string; from: string; to: string; without: readonly string[] }

const perPage = 500
const reminded = columns({ caseId: text, n: integer, kind: text, content: bytes })

/**
 * Terms of an organ's cases that ended unmet within a span, by what the ledgers say: which step was late. Entries of
 * erased cases cannot be read and are left out. Read page by page; cases about those who ask are not counted.
 */
export async function overdueTerms(
  { system, keys }: Pick<Database, 'system' | 'keys'>,
  { organ, from, to, without }: Asked,
): Promise<OverdueTerm[]> {
  const counted = new Map<string, OverdueTerm>()
  for (let place = { caseId: '', n: 0 }; ; ) {
    const rows = await queryRows(
      system,
      reminded,
      `select e.case_id, e.n, c.kind, e.content from cases c join entries e using (case_id)
       where c.organ = $1 and c.was_overdue and e.type = 'reminded' and (e.case_id, e.n) > ($2, $3)
         and (e.at at time zone 'Asia/Shanghai')::date between $4 and $5
         and c.case_id not in (select case_id from case_people where relation = 'party' and person = any($6))
       order by e.case_id, e.n limit ${perPage}`,
      [organ, place.caseId, place.n, from, to, without],
    )
    for (const { caseId, n, kind, content } of rows) {
      const key = await keys.get(caseScope(caseId))
      if (!key) continue
      const { deadline, reminder } = openContent(caseId, key, n, content).event as unknown as Record<string, string>
      if (reminder !== 'overdue' || deadline === undefined) continue
      const ruleKey = ruleKeyOf(deadline)
      const known = counted.get(`${kind} ${ruleKey}`) ?? { kind, ruleKey, count: 0 }
      counted.set(`${kind} ${ruleKey}`, { ...known, count: known.count + 1 })
    }
    const last = rows.at(-1)
    if (rows.length < perPage || !last) return [...counted.values()].toSorted((a, b) => b.count - a.count)
    place = last
  }
}
