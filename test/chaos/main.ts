import { parseArgs } from 'node:util'
import { runChaos } from './run.ts'

const help = `Usage: npm run chaos -- --minutes <M> --seed <N>

Plays cases over HTTP on a system of its own while its parts are killed, stopped and go on, and the mail server goes away,
in an order that the seed decides. Then registers, histories and the clients' own record are compared.
The last line is: N faults injected, N differences. Ends with 1 if there are differences.`

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '2' },
    seed: { type: 'string', default: '1' },
    help: { type: 'boolean', short: 'h' },
  },
})
if (values.help) {
  console.log(help)
  process.exit(0)
}
const [minutes, seed] = [Number(values.minutes), Number(values.seed)]
if (!(minutes > 0) || !Number.isSafeInteger(seed)) {
  console.error('Give --minutes above 0 and a whole number as --seed: npm run chaos -- --minutes 2 --seed 1')
  process.exit(2)
}
const { faults, differences } = await runChaos({ minutes, seed, tell: line => console.log(line) })
for (const difference of differences) console.log(difference)
console.log(`${faults} faults injected, ${differences.length} differences`)
process.exit(differences.length > 0 ? 1 : 0)
