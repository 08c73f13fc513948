import { createRenderer } from '#notices/renderer.ts'

/** Makes the papers that this process is asked for: one thread for all, since each holds 200 MB and more. */
export const render = createRenderer()
