/** One step of a model: what happened, and the state after it. A step that breaks a promise says which in `bad`. */
export interface Step<S> {
  label: string
  state: S
}

/** A finite transition system to be searched. */
export interface Model<S> {
  initial: S
  steps(state: S): Step<S>[]
  /** A text that is equal exactly for equal states. */
  encode(state: S): string
  /** The promise this state breaks, if any; `atRest` is true where no step leads to another state. */
  broken(state: S, atRest: boolean): string | undefined
}

/** The outcome of a search: how much was seen, and the shortest way to a broken promise if there is one. */
export interface Found {
  states: number
  depth: number
  broken?: string
  trace?: string[]
}

/** 53 bits of two 32-bit hashes: with a million states a collision has a chance below 1 : 10,000. */
function hash(text: string): number {
  let a = 0x811c9dc5
  let b = 0x9e3779b9
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i)
    a = Math.imul(a ^ c, 0x01000193)
    b = Math.imul(b + c, 0x85ebca6b) ^ (b >>> 13)
  }
  return (a >>> 0) * 0x200000 + ((b ^ (b >>> 15)) & 0x1fffff)
}

/** Breadth-first over every reachable state; stops at the first broken promise. Throws beyond `limit` states. */
export function search<S>(model: Model<S>, limit = 4_000_000): Found {
  const seen = new Set<number>([hash(model.encode(model.initial))])
  const parents: number[] = [-1]
  const labels: string[] = ['']
  let frontier: { state: S; index: number }[] = [{ state: model.initial, index: 0 }]
  let depth = 0

  const traceTo = (index: number): string[] => {
    const trace: string[] = []
    for (let i = index; i > 0; i = parents[i]!) trace.unshift(labels[i]!)
    return trace
  }

  for (; frontier.length > 0; depth++) {
    const next: typeof frontier = []
    for (const { state, index } of frontier) {
      const here = model.encode(state)
      let atRest = true
      for (const step of model.steps(state)) {
        const text = model.encode(step.state)
        if (text === here) continue
        atRest = false
        const key = hash(text)
        if (seen.has(key)) continue
        if (seen.size >= limit) throw new Error(`more than ${limit} states`)
        seen.add(key)
        labels.push(step.label)
        parents.push(index)
        next.push({ state: step.state, index: labels.length - 1 })
      }
      const broken = model.broken(state, atRest)
      if (broken) return { states: seen.size, depth, broken, trace: traceTo(index) }
    }
    frontier = next
  }
  return { states: seen.size, depth }
}
