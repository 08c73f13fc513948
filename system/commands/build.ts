import { buildBundle } from '#worker/bundle.ts'
import { buildConsole } from '../console/build.ts'
import { forPeople, readArguments } from './commandLine.ts'

const help = `Usage: npm run build

Builds the workflow bundle and the web console into build/, as the first start of a version does by itself.
For an image, or a machine on which the system may not write into its own folder.`

readArguments(help)

await forPeople(async () => {
  const [{ buildId }, console_] = await Promise.all([buildBundle(), buildConsole(line => console.log(line))])
  console.log(`Workflows ${buildId}, console ${console_.split('-').at(-1)}`)
})
