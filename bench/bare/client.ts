import { randomUUID } from 'node:crypto'
import { Client, Connection, WithStartWorkflowOperation } from '@temporalio/client'
import { type Asked, type Program, playProgram } from '#bench/load.ts'
import { type Accepted, type Action, actUpdate, type Kind, openUpdate, taskQueue, workflowOf } from './names.ts'
import { bareAddresses } from './place.ts'
import { openRows } from './rows.ts'

const { address, namespace, databaseUrl } = bareAddresses(process.env)
const rows = openRows(databaseUrl)
const client = new Client({ connection: await Connection.connect({ address }), namespace })

const action = (type: string): Action => ({
  type,
  by: 'investigator-li',
  body: { text: '经集体研究，同意上述意见。'.repeat(4) },
})

/** A bare program: an Update for each step, and for `lean` one row that this process inserts before the step counts. */
function program(kind: Kind, steps: number): Program {
  const filed = async (caseId: string, accepted: Accepted) => {
    if (kind === 'lean' || accepted.n === 1) await rows.insert(caseId, accepted)
  }
  return {
    steps,
    async start() {
      const caseId = `bench-${kind}-${randomUUID()}`
      const startWorkflowOperation = new WithStartWorkflowOperation(workflowOf[kind], {
        workflowId: caseId,
        taskQueue,
        args: [],
        workflowIdConflictPolicy: 'USE_EXISTING',
      })
      const update = { args: [action('apply')] as [Action], startWorkflowOperation, updateId: randomUUID() }
      await filed(
        caseId,
        await client.workflow.executeUpdateWithStart<() => Promise<void>, Accepted, [Action]>(openUpdate, update),
      )
      return caseId
    },
    async act(caseId, step) {
      const handle = client.workflow.getHandle(caseId)
      const update = { args: [action(`step-${step}`)] as [Action], updateId: randomUUID() }
      await filed(caseId, await handle.executeUpdate<Accepted, [Action]>(actUpdate, update))
    },
  }
}

process.on('message', async ({ kind, steps, asked }: { kind: Kind; steps: number; asked: Asked }) => {
  try {
    process.send?.({ done: await playProgram(program(kind, steps), asked) })
  } catch (error) {
    process.send?.({ failed: String(error) })
  }
})
process.on('disconnect', () => process.exit(0))
process.send?.('ready')
