import type { Configuration } from '../configuration.ts'

/** The environment of a child process: this process's own, with every setting as it was resolved here. */
export function partEnvironment(configuration: Configuration): NodeJS.ProcessEnv {
  return {
    ...process.env,
    PORT: String(configuration.port),
    HOST: configuration.host,
    BASE_URL: configuration.baseUrl,
    OPS_HOST: configuration.opsHost,
    DATA_DIR: configuration.dataDir,
    BLOB_DIR: configuration.blobDir,
    DATABASE_URL: configuration.databaseUrl,
    ...configuration.temporalVariables,
    TEMPORAL_ADDRESS: configuration.temporalAddress,
    TEMPORAL_NAMESPACE: configuration.temporalNamespace,
    TASK_QUEUE: configuration.taskQueue,
    OIDC_ISSUER: configuration.oidcIssuer,
    OIDC_AUDIENCE: configuration.oidcAudience,
    ROLES_FROM: configuration.rolesFrom,
    CLAIM_ORG: configuration.claimNames.org,
    CLAIM_ROLES: configuration.claimNames.roles,
    CLAIM_LEVEL: configuration.claimNames.level,
    CLAIM_POST: configuration.claimNames.post,
    TRUSTED_PROXIES: String(configuration.trustedProxies),
    SMTP_URL: configuration.smtpUrl,
    MAIL_FROM: configuration.mailFrom,
    PUBLIC_URL: configuration.publicUrl,
    KEYRING_FILE: configuration.keyringFile,
    KEYRING: configuration.keyring,
    SEAL_KEY_FILE: configuration.sealKeyFile,
    LOG_LEVEL: configuration.logLevel,
    RATE_LIMIT_PER_MINUTE: String(configuration.rateLimitPerMinute),
    WORKER_MAX_CACHED_WORKFLOWS: configuration.workerMaxCachedWorkflows?.toString(),
    WORKER_MAX_CONCURRENT_ACTIVITIES: configuration.workerMaxConcurrentActivities?.toString(),
  }
}
