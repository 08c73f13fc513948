/** The arrows of ARCHITECTURE.md: which folder may import which. Everything that is not allowed here is an error. */
const builtIn = { dependencyTypes: ['core'] }
const mayImport = {
  domain: [],
  contract: ['domain'],
  vault: [],
  notices: ['domain'],
  /** Of `notices` what a paper says, which is filed with the act; not how it is set. */
  registers: ['domain', 'vault', 'contract', 'notices'],
  engine: ['contract', 'domain', 'registers', 'vault', 'notices'],
  activities: ['engine', 'registers', 'notices', 'domain', 'contract', 'vault'],
  api: ['engine', 'contract', 'domain', 'registers', 'vault', 'notices'],
  /** It knows the interface by its description alone. */
  console: [],
}

const arrows = Object.entries(mayImport).map(([folder, allowed]) => ({
  name: `${folder}-imports-only-its-neighbours`,
  severity: 'error',
  from: { path: `^${folder}/` },
  to: {
    path: '^(activities|api|bench|console|contract|domain|engine|notices|registers|system|test|vault|worker|workflows)/',
    pathNot: `^(${[folder, ...allowed].join('|')})/${['api', 'engine', 'activities'].includes(folder) ? '|^system/(configuration|temporalConnection|console/build|ended)[.]ts$' : ''}`,
  },
}))

module.exports = {
  forbidden: [
    ...arrows,
    {
      name: 'workflows-are-deterministic',
      comment: 'Of activities a workflow knows the types alone; that no value comes along is for biome.json to check.',
      severity: 'error',
      from: { path: '^workflows/' },
      to: { pathNot: '^(workflows|domain|contract|activities)/|node_modules/@temporalio/(workflow|common)/' },
    },
    {
      name: 'domain-is-pure',
      severity: 'error',
      from: { path: '^domain/' },
      to: { path: 'node_modules/', pathNot: 'node_modules/@noble/hashes/' },
    },
    { name: 'domain-knows-no-node', severity: 'error', from: { path: '^domain/' }, to: builtIn },
    {
      name: 'registers-know-no-temporal',
      severity: 'error',
      from: { path: '^(registers|vault)/' },
      to: { path: 'node_modules/@temporalio/(activity|client|worker|workflow|testing)/' },
    },
    {
      name: 'registers-set-no-paper',
      severity: 'error',
      from: { path: '^registers/' },
      to: { path: '^notices/', pathNot: '^notices/(content/|document[.]ts$)' },
    },
    {
      name: 'worker-serves-no-http',
      severity: 'error',
      from: { path: '^worker/' },
      to: { path: '^(api|console)/' },
    },
    {
      name: 'system-is-imported-by-entry-points-only',
      comment: 'The parsed configuration excepted.',
      severity: 'error',
      from: { pathNot: '^(system|test|bench|[.]ci)/|^(api|worker)/main[.]ts$' },
      to: { path: '^system/', pathNot: '^system/(configuration|temporalConnection)[.]ts$' },
    },
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    { name: 'nothing-unresolved', severity: 'error', from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(build|[.]cache|[.]data)/|[.](css|tsx)$' },
    parser: 'swc',
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.cjs', '.json'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'require', 'types'],
    },
  },
}
