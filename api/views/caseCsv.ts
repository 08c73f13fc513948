import { stringify } from 'csv-stringify'
import type { Organs } from '#domain/access/organs.ts'
import { type CaseColumn, caseColumns, cutAfter, yesOrNo } from '#domain/texts/caseColumns.ts'
import { label } from '#domain/texts/labels.ts'
import type { Language } from '#domain/texts/language.ts'
import { organName } from '#domain/texts/organName.ts'
import type { CaseRow } from '#registers/cases/caseList.ts'
import { viewCaseRow } from './listView.ts'

/**
 * Writes cells as spreadsheet programs read Chinese: UTF-8 with a mark; a cell that would be a formula gets an
 * apostrophe.
 */
export const csvWriter = () => stringify({ bom: true, escape_formulas: true, record_delimiter: 'windows' })

type Line = Readonly<Record<CaseColumn, string>>

/** A row of the case list in words. */
function lineOf(row: CaseRow, organs: Organs, lang: Language): Line {
  const {
    number,
    kind,
    regime,
    organ,
    stage,
    status,
    outcome,
    receivedOn,
    openedAt,
    closedAt,
    nextDue,
    overdue,
    rulePack,
    id,
  } = { outcome: '', closedAt: '', nextDue: '', ...viewCaseRow(row, lang) }
  return {
    number,
    kind: label('kind', kind, lang),
    regime: label('regime', regime, lang),
    organ: organName(organs, organ),
    stage: label('stage', stage, lang),
    status: label('status', status, lang),
    outcome: label('outcome', outcome, lang),
    receivedOn,
    openedAt,
    closedAt,
    nextDue,
    overdue: yesOrNo(overdue, lang),
    rulePack,
    id,
  }
}

/**
 * The cells of an exported list, row by row: headings, at most `most` cases, and a last line that says so if there are
 * more. `pages` are asked for one after the other.
 */
export async function* caseCsv(
  pages: AsyncIterable<readonly CaseRow[]>,
  { most, organs, lang }: { most: number; organs: Organs; lang: Language },
): AsyncGenerator<string[]> {
  const columns = Object.keys(caseColumns[lang]) as CaseColumn[]
  yield columns.map(column => caseColumns[lang][column])
  let count = 0
  for await (const page of pages)
    for (const row of page) {
      if (count === most) return void (yield [cutAfter(most, lang)])
      const line = lineOf(row, organs, lang)
      yield columns.map(column => line[column])
      count += 1
    }
}
