import { writeFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { reportPaper } from '#api/report/paper.ts'
import { workbookOf } from '#api/report/workbook.ts'
import { fullReport, publicReport, reportedPeriod } from '#api/report/yearly.ts'
import { organOf } from '#domain/access/organs.ts'
import { dayOf, toInstant } from '#domain/time/calendar.ts'
import { createRenderer } from '#notices/renderer.ts'
import { readCalendar } from '#registers/beside/calendar.ts'
import { closePools } from '#registers/database/database.ts'
import { organsInForce } from '#registers/desk/organs.ts'
import { readConfiguration } from '../configuration.ts'
import { runningSystem } from '../embedded/running.ts'
import { fail, forPeople, readArguments } from './commandLine.ts'
import { openRegisters } from './means.ts'

const help = `Usage: npm run report -- <organ> <year> [--format json|xlsx|pdf] [--out <file>]

The yearly report (年度报告) of an organ and of those below it: cases by kind, regime and outcome, stage times,
overdue and which step, untrue and cleared, register in and out, care by aspect, supervision by source and result.
json (to standard output without --out), xlsx with a sheet for each table, or pdf as an official report.
Counts below 5, and those that give one away, are left out. The current year goes to today.
DATA_DIR names the running embedded system, DATABASE_URL another one.`

const formats = ['json', 'xlsx', 'pdf']
const { positionals, values } = readArguments(help, { format: { type: 'string' }, out: { type: 'string' } })
const [organ = '', yearGiven = '', ...more] = positionals
const { format = 'json', out } = values
const year = Number(yearGiven)
const today = dayOf(toInstant(Date.now()))
if (organ === '' || more.length > 0) fail('Name one organ and one year: npm run report -- zhenhai 2026', 2)
if (!/^\d{4}$/.test(yearGiven) || year < 2018 || !reportedPeriod(year, today))
  fail(`${yearGiven || 'Nothing'} is not a year from 2018 to this one.`, 2)
if (!formats.includes(format)) fail(`--format is one of ${formats.join(', ')}, not ${format}.`, 2)
if (format !== 'json' && out === undefined) fail(`A ${format} goes into a file: add --out report.${format}`, 2)

await forPeople(async () => {
  const given = readConfiguration(process.env)
  const databaseUrl = given.databaseUrl ?? runningSystem(given.dataDir)?.databaseUrl
  if (!databaseUrl) fail(`No system runs on ${given.dataDir}: set DATA_DIR, or DATABASE_URL.`, 1)
  const database = await openRegisters({ ...given, databaseUrl })
  try {
    const [organs, calendar] = [await organsInForce(database), await readCalendar(database)]
    if (!organOf(organs, organ)) fail(`There is no organ ${organ}: npm run report -- --help`, 1)
    const nobody = { person: '', name: '', organ, roles: [] }
    const asked = { organ, year, today, lang: 'zh-CN' as const }
    const report = publicReport(await fullReport(database, nobody, asked, { organs, calendar }))
    const made =
      format === 'xlsx'
        ? await workbookOf(report)
        : format === 'pdf'
          ? await createRenderer()({ as: 'pdf', content: reportPaper(report, organs) })
          : Buffer.from(`${JSON.stringify(report, null, 2)}\n`)
    if (out === undefined) process.stdout.write(made)
    else {
      await writeFile(resolve(out), made)
      console.log(`${out}: ${made.length} bytes.`)
    }
  } finally {
    await closePools(database)
  }
})
