/** What a bare program's processes agree on. Plain strings: this file is part of its workflow bundle. */
export const taskQueue = 'bench-bare'

/** `lean`: the client files each accepted Update by one row. `ordinary`: one regular activity writes it. */
export const kinds = ['lean', 'ordinary'] as const
export type Kind = (typeof kinds)[number]
export const workflowOf = { lean: 'leanCase', ordinary: 'ordinaryCase' } as const

export const openUpdate = 'open'
export const actUpdate = 'act'

/** An action as it travels: a small JSON payload. */
export type Action = { type: string; by: string; body: { text: string } }
export type Accepted = Action & { n: number; at: string }
