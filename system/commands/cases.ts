import { renewSignal, workflowIdOf } from '#contract/names.ts'
import { NotResumable, resumeCase } from '#engine/resumeCase.ts'
import { unfreezeCase } from '#registers/filing/ownedRun.ts'
import { casesStandingStill, type StandingState, standingStates } from '#registers/filing/standingStill.ts'
import { readConfiguration } from '../configuration.ts'
import { fail, forPeople, readArguments } from './commandLine.ts'
import { meansOfSystem } from './means.ts'
import { momentsOf, sentenceOf } from './moments.ts'
import { compareOpenCases } from './standing.ts'

const help = `Usage: npm run cases -- <command>

Looks after cases whose workflow and register need an operator. DATA_DIR names the running embedded system;
DATABASE_URL, TEMPORAL_ADDRESS and KEYRING_FILE another one.
  list              cases that stand still, each with its state: frozen, runMissing, runEnded, runDiverged, waiting
                    (a command has had no outcome for a minute), unmoved; --state names one of them
  resume --all      compares every open case with its run, and resumes those whose run is gone, has ended or is older than the
                    register; where registers are older than the runs they are brought up to them. Ends with 1 and names
                    the cases that stand still. --deep compares entries though both seem to be of one moment
  resume <id>       files what the old run of a case accepted, ends it, and starts a new run where the register stands
  renew <id>        has a running case go on in a new run, as it does by itself when its history has grown
  unfreeze <id>     lets a frozen case take acts again, after a person has found out why it diverged`

const { positionals, values } = readArguments(help, {
  all: { type: 'boolean' },
  deep: { type: 'boolean' },
  state: { type: 'string' },
})
const [command, caseId] = positionals
const means = await forPeople(async () => meansOfSystem(readConfiguration(process.env)))

async function list(): Promise<void> {
  const { state } = values
  if (state !== undefined && !isState(state)) fail(`--state is one of ${standingStates.join(', ')}.`, 2)
  const found = await casesStandingStill(means.database, state === undefined ? undefined : [state])
  if (found.length === 0) console.log('No case stands still, and no command waits for its outcome.')
  else
    console.table(
      found.map(({ caseId: id, openCommands, ...row }) => ({ ...row, case: id, 'open commands': openCommands })),
    )
}

const isState = (word: string): word is StandingState => (standingStates as readonly string[]).includes(word)

async function unfreeze(id: string): Promise<void> {
  console.log((await unfreezeCase(means.database, id)) ? `Case ${id} takes acts again.` : `There is no case ${id}.`)
}

async function renew(id: string): Promise<void> {
  await means.client.workflow.getHandle(workflowIdOf(id)).signal(renewSignal)
  console.log(`Case ${id} goes on in a new run.`)
}

async function resumeAll(): Promise<void> {
  const moments = await momentsOf(means)
  const deep = values.deep === true || moments !== 'same'
  if (moments !== 'same') console.log(sentenceOf[moments])
  const found = await compareOpenCases(means, { deep, report: line => console.log(line) })
  console.log(
    `${found.looked} open cases: ${found.resumed} resumed, ${found.caughtUp} brought up to their runs, ` +
      `${found.left.length} stand still.`,
  )
  for (const { caseId: id, reason } of found.left) console.error(`${id}: ${reason}`)
  if (found.left.length > 0) process.exitCode = 1
}

try {
  if (command === 'list') await list()
  else if (command === 'resume' && values.all && !caseId) await resumeAll()
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
