import type { RulePack } from '#domain/packs/rulePack.ts'

/** A file that a step puts into the case as evidence, under the name by which later steps find it; plain text. */
export type EvidenceFile = { name: string; kind: string; title: string; text: string }

/**
 * One step of a played case: who does what, and what it is about in a sentence. `file` makes it an upload; `refused` is
 * the code with which the rules must refuse it.
 */
export type Step = {
  who: string
  type: string
  body?: Record<string, unknown>
  tells: string
  file?: EvidenceFile
  refused?: string
}

/** What a step may need to know of the case so far. Days are 'YYYY-MM-DD' in Asia/Shanghai. */
export type Facts = {
  /** Id of the newest notice of this kind; empty before there is one. */
  notice: (kind: string) => string
  /** Ids of the evidence uploaded under these names; those not yet uploaded are left out. */
  evidence: (...names: string[]) => string[]
  /** Id of the newest deadline of this rule; empty before there is one. */
  deadline: (ruleKey: string) => string
  today: string
  in: (days: number) => string
  pack: RulePack
  now: () => string
}

/**
 * How a case is asked for. `body` is that of `POST /v1/cases`: `run` makes what must not occur twice, such as the
 * number of the matter, new each time; `before` is the id of the case before in a story. `refused` is the code with
 * which the rules must refuse to start it.
 */
export type Start = {
  who: string
  tells: string
  body: (run: string, before?: string) => Record<string, unknown>
  refused?: string
}

/**
 * What happens in a case, and how it must end: `outcome` is that of a closed case, or with `waits` of one that stands
 * open in a stage for what time alone brings about, which `because` tells.
 */
export type Course = {
  steps: (facts: Facts) => Step[]
  outcome?: string
  waits?: { stage: string; because: string }
}

/**
 * A case of the same story: started as any other, or found through the links of the case before, as somebody sees them.
 */
export type NextCase = Course & ({ start: Start } | { follow: { kind: string; who: string; tells: string } })

/** A case of any kind, played from its start to its end, and those that come of it, in order. */
export type DemoCase = Course & {
  id: string
  title: string
  source: string
  start: Start
  next?: readonly NextCase[]
}
