import { spawnSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parseAllDocuments } from 'yaml'

type Manifest = { apiVersion: string; kind: string; metadata: { name: string; namespace?: string } }
const folder = 'deploy/kubernetes/'
const manifests = readdirSync(folder).flatMap(file =>
  parseAllDocuments(readFileSync(folder + file, 'utf8')).map(document => {
    expect(document.errors).toEqual([])
    return document.toJS() as Manifest
  }),
)
const named = manifests.map(manifest => [`${manifest.kind} ${manifest.metadata.name}`, manifest] as const)

/** What the compiler says of the manifests as literals of their types. */
function typeFaults(given: readonly Manifest[]): string {
  const at = join('build', `manifests-${process.pid}`)
  mkdirSync(at, { recursive: true })
  try {
    const lines = given.map(({ apiVersion, kind, ...rest }, index) => {
      const model = `kubernetes-models/${apiVersion}/${kind}`
      const literal = JSON.stringify({ apiVersion, kind, ...rest })
      return `import type { I${kind} as I${index} } from '${model}'\nexport const m${index}: I${index} = ${literal}\n`
    })
    writeFileSync(join(at, 'manifests.ts'), lines.join(''))
    const options = ['--ignoreConfig', '--noEmit', '--strict', '--skipLibCheck', '--module', 'nodenext', '--types', '']
    const { stdout } = spawnSync('node_modules/.bin/tsc', [...options, join(at, 'manifests.ts')], { encoding: 'utf8' })
    return stdout
  } finally {
    rmSync(at, { recursive: true })
  }
}

/** Every value of a member of this name, anywhere in the manifests. */
function all<T>(name: string, within: unknown = manifests): T[] {
  if (typeof within !== 'object' || within === null) return []
  return Object.entries(within).flatMap(([key, value]) => [
    ...(key === name ? [value as T] : []),
    ...all<T>(name, value),
  ])
}

describe('the manifests of Kubernetes', () => {
  test.each(named)('%s is as the schema of the API has it', async (_name, manifest) => {
    const { apiVersion, kind } = manifest
    const models = await import(`kubernetes-models/${apiVersion}/${kind}`)
    expect(() => new models[kind](manifest).validate()).not.toThrow()
    expect(() => new models[kind]({ ...manifest, metadata: { name: 1 } }).validate()).toThrow(/metadata/)
  })

  // The published schemas let a misspelt member pass; the types made of the same schemas do not.
  test('have no member that the API does not know', () => {
    expect(typeFaults(manifests)).toBe('')
    const [first, ...rest] = manifests.filter(({ kind }) => kind === 'Deployment')
    expect(typeFaults([{ ...first, spec: { replica: 2 } } as never, ...rest])).toMatch(
      /replica.+does not exist in type 'IDeploymentSpec'/,
    )
  })

  test('name no config map, claim or service that is not there, and secrets by reference alone', () => {
    const made = new Set(named.map(([name]) => name))
    const maps = [...all<{ name: string }>('configMapRef'), ...all<{ name: string }>('configMap')].map(one => one.name)
    // This one is made of deploy/temporal, as the manifest says.
    for (const name of maps.filter(one => one !== 'temporal-scripts')) expect(made).toContain(`ConfigMap ${name}`)
    for (const name of all<string>('claimName')) expect(made).toContain(`PersistentVolumeClaim ${name}`)
    expect(manifests.map(({ kind }) => kind)).not.toContain('Secret')
    for (const { name, value } of all<{ name: string; value?: string }[]>('env').flat())
      if (/PASSWORD|PWD|URL|KEYRING$/.test(name)) expect(value).toBeUndefined()
    const secrets = [
      ...all<{ name: string }>('secretKeyRef').map(one => one.name),
      ...all<string>('secretName'),
    ].filter(name => name !== 'zhengming-tls')
    const page = readFileSync(`${folder}10-namespace.yaml`, 'utf8')
    for (const name of secrets) expect(page).toContain(name)
  })

  test('let every pod out and in by a policy, and no pod by the one that forbids all', () => {
    const labelled = all<{ metadata?: { labels?: Record<string, string> }; spec: object }>('template').map(
      ({ metadata }) => metadata?.labels ?? {},
    )
    const selectors = manifests
      .filter(({ kind }) => kind === 'NetworkPolicy')
      .flatMap(manifest => all<Record<string, string>>('matchLabels', (manifest as never as { spec: object }).spec))
    for (const selector of selectors)
      for (const [key, value] of Object.entries(selector).filter(([name]) => name.startsWith('app.')))
        expect(labelled.map(labels => labels[key])).toContain(value)
    for (const { 'app.kubernetes.io/name': name, 'app.kubernetes.io/part-of': part } of labelled)
      expect(name?.startsWith('temporal') || part === 'zhengming').toBe(true)
  })

  test('run nothing as root, every container with limits, none with a right to more', () => {
    const containers = all<{ securityContext: object; resources: object; image: string }[]>('containers').flat()
    expect(containers.length).toBeGreaterThan(8)
    for (const container of containers)
      expect(container).toMatchObject({
        image: expect.stringMatching(/:\d+\.\d+\.\d+$/),
        securityContext: { allowPrivilegeEscalation: false, capabilities: { drop: ['ALL'] } },
        resources: { requests: { cpu: expect.any(String) }, limits: { memory: expect.any(String) } },
      })
    for (const pod of all<{ spec: { securityContext?: object } }>('template'))
      expect(pod.spec.securityContext).toMatchObject({ runAsNonRoot: true })
  })
})
