import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import type { Alarms } from '#registers/filing/runAlarms.ts'

export type Metrics = {
  observe(labels: { method: string; route: string; status: number }, seconds: number): void
  text(): Promise<string>
  readonly contentType: string
}

/** Counters of this process, and what `alarms` counts in the registers; requests are told apart by route template, method and status, never by person. */
export function createMetrics(alarms?: () => Promise<Alarms>): Metrics {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  if (alarms)
    new Gauge({
      name: 'zhengming_cases_standing_still',
      help: 'Open cases that are frozen, or that the nightly comparison found without a run that carries them on; ended: runs that were ended from outside in the last seven days, though their cases went on',
      labelNames: ['reason'],
      registers: [registry],
      async collect() {
        const { frozen, stranded, ended } = await alarms()
        this.set({ reason: 'frozen' }, frozen)
        this.set({ reason: 'stranded' }, stranded)
        this.set({ reason: 'ended' }, ended)
      },
    })
  const requests = new Histogram({
    name: 'zhengming_http_request_seconds',
    help: 'Duration of HTTP requests by route template',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
    registers: [registry],
  })
  return {
    observe: (labels, seconds) => requests.observe({ ...labels, status: String(labels.status) }, seconds),
    text: () => registry.metrics(),
    contentType: registry.contentType,
  }
}
