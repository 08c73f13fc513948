/** The day somebody typed: 2026-12-1, 20261201, 2026年12月1日, 2026/12/1; undefined if there is no such day. */
export function typedDay(text: string): string | undefined {
  const [, year, month, date] =
    /^\s*(\d{4})\s*[-/.年]?\s*(\d{1,2})\s*[-/.月]?\s*(\d{1,2})\s*日?\s*$/.exec(text.normalize('NFKC')) ?? []
  if (!year || !month || !date) return undefined
  const found = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`
  const parsed = new Date(`${found}T00:00:00Z`)
  return Number.isNaN(parsed.getTime()) || parsed.toISOString().slice(0, 10) !== found ? undefined : found
}
