import { execFile } from 'node:child_process'

export type Ended = { code: number; stdout: string; stderr: string }

/** `npm run <name> -- <given>`, as an operator runs it, with this environment beside the process's own. */
export const command = (name: string, given: readonly string[], environment: Record<string, string>): Promise<Ended> =>
  new Promise(done =>
    execFile(
      process.execPath,
      [`system/commands/${name}.ts`, ...given],
      { env: { ...process.env, BASE_URL: '', ...environment }, maxBuffer: 50_000_000 },
      (error, stdout, stderr) => done({ code: Number(error?.code ?? 0), stdout, stderr }),
    ),
  )
