/** Servers that a bare program shares with the system it is compared to. */
export type Place = { address: string; namespace: string; databaseUrl: string }

/** As variables of a child process. */
export const placeVariables = ({ address, namespace, databaseUrl }: Place) => ({
  BENCH_TEMPORAL_ADDRESS: address,
  BENCH_TEMPORAL_NAMESPACE: namespace,
  BENCH_DATABASE_URL: databaseUrl,
})

/** Throws when a variable is missing: the process was not started by the bench. */
export function bareAddresses(environment: NodeJS.ProcessEnv): Place {
  const {
    BENCH_TEMPORAL_ADDRESS: address,
    BENCH_TEMPORAL_NAMESPACE: namespace,
    BENCH_DATABASE_URL: databaseUrl,
  } = environment
  if (!address || !namespace || !databaseUrl) throw new Error('started by npm run bench only')
  return { address, namespace, databaseUrl }
}
