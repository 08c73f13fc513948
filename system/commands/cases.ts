import { renewSignal, workflowIdOf } from '#contract/names.ts'
import { readConfiguration } from '../configuration.ts'
import { fail, forPeople, readArguments } from './commandLine.ts'
import { meansOfSystem } from './means.ts'
import { NotResumable, resumeCase } from './resumeCase.ts'

const help = `Usage: npm run cases -- <command>

Looks after cases whose workflow and register need an operator. DATA_DIR names the running embedded system;
DATABASE_URL, TEMPORAL_ADDRESS and KEYRING_FILE another one.
  list              cases that are frozen, or whose commands wait for an outcome
  resume <id>       files what the old run of a case accepted, ends it, and starts a new run where the register stands
  renew <id>        has a running case go on in a new run, as it does by itself when its history has grown
  unfreeze <id>     lets a frozen case take acts again, after a person has found out why it diverged`

const [command, caseId] = readArguments(help).positionals
const means = await forPeople(async () => meansOfSystem(readConfiguration(process.env)))

async function list(): Promise<void> {
  const { rows } = await means.database.system.query(
    `select c.case_id as "case", c.number, c.stage, c.n, c.frozen_at as "frozen since",
            (select count(*)::int from commands k where k.case_id = c.case_id and k.status = 'open') as "open commands"
     from cases c where c.frozen_at is not null
       or exists (select from commands k where k.case_id = c.case_id and k.status = 'open')
     order by c.frozen_at nulls last, c.case_id limit 200`,
  )
  if (rows.length === 0) console.log('No case is frozen, and no command waits for its outcome.')
  else console.table(rows)
}

async function unfreeze(id: string): Promise<void> {
  const { rowCount } = await means.database.system.query('update cases set frozen_at = null where case_id = $1', [id])
  console.log(rowCount === 1 ? `Case ${id} takes acts again.` : `There is no case ${id}.`)
}

async function renew(id: string): Promise<void> {
  await means.client.workflow.getHandle(workflowIdOf(id)).signal(renewSignal)
  console.log(`Case ${id} goes on in a new run.`)
}

try {
  if (command === 'list') await list()
  else if (command === 'resume' && caseId)
    console.log(`Case ${caseId} goes on after entry ${(await resumeCase(means, caseId)).n}.`)
  else if (command === 'renew' && caseId) await renew(caseId)
  else if (command === 'unfreeze' && caseId) await unfreeze(caseId)
  else fail('Give a command: npm run cases -- --help', 2)
} catch (error) {
  if (error instanceof NotResumable) fail(error.message, 1)
  throw error
} finally {
  await means.close()
}
