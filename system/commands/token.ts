import { ConfigurationError, readConfiguration } from '../configuration.ts'
import { runningSystem } from '../embedded/running.ts'
import { accountOf, accounts } from '../issuer/accounts.ts'
import { signToken } from '../issuer/issuerKey.ts'
import { fail, readArguments } from './commandLine.ts'

const help = `Usage: npm run --silent token -- <account>

Prints an access token (valid 1 h) of a demonstration account of the running embedded system.
DATA_DIR names the data folder of that system (default .data). Accounts:
  ${accounts.map(({ sub, name, org }) => `${sub.padEnd(20)} ${org.padEnd(9)} ${name}`).join('\n  ')}`

const [name, ...more] = readArguments(help).positionals
if (name === undefined || more.length > 0) fail('Give one account: npm run --silent token -- intake-chen', 2)
const account = accountOf(name)
if (!account) fail(`There is no account ${name}. Accounts: ${accounts.map(({ sub }) => sub).join(' ')}`, 2)

try {
  const { dataDir, oidcIssuer } = readConfiguration(process.env)
  if (oidcIssuer)
    fail('OIDC_ISSUER is set: get a token from that issuer; demonstration accounts exist only in the embedded one.', 1)
  const system = runningSystem(dataDir)
  if (!system) fail(`No system runs on ${dataDir}: start one with npm start, or set DATA_DIR to its folder.`, 1)
  if (system.ports.issuer === 0)
    fail(`The system on ${dataDir} uses the issuer ${system.issuer}: get a token there.`, 1)
  console.log(await signToken(dataDir, system.issuer, system.audience, account))
} catch (error) {
  if (error instanceof ConfigurationError) fail(error.message, 1)
  throw error
}
