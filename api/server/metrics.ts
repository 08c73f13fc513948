import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import { statementsSent } from '#registers/database/preparingClient.ts'
import type { Watched } from '#registers/filing/watch.ts'

export type Metrics = {
  observe(labels: { method: string; route: string; status: number }, seconds: number): void
  text(): Promise<string>
  readonly contentType: string
}

type Told = { help: string; labels?: Readonly<Record<string, string>>; of: (watched: Watched) => number }
const told = (help: string, of: Told['of'], labels?: Told['labels']): Told => ({ help, of, ...(labels && { labels }) })

const standing = 'Open cases that stand still, by reason'
/** Gauges of what the registers tell; every figure of `Watched` is in one. */
const gauges: Readonly<Record<string, readonly Told[]>> = {
  zhengming_cases_standing_still: [
    told(standing, ({ frozen }) => frozen, { reason: 'frozen' }),
    told(standing, ({ missing }) => missing, { reason: 'runMissing' }),
    told(standing, ({ ended }) => ended, { reason: 'runEnded' }),
    told(standing, ({ diverged }) => diverged, { reason: 'runDiverged' }),
    told(standing, ({ unmoved }) => unmoved, { reason: 'unmoved' }),
  ],
  zhengming_runs_ended_from_outside: [
    told('Runs that were ended from outside in the last seven days, though their cases went on', one => one.endings),
  ],
  zhengming_commands_open: [told('Commands without an outcome', ({ openCommands }) => openCommands)],
  zhengming_oldest_open_command_seconds: [
    told('Age of the oldest command without an outcome', ({ oldestCommandSeconds }) => oldestCommandSeconds),
  ],
  zhengming_reconciler_lag_seconds: [
    told('Time since the last round of the reconciler, of which there is one each 15 s', one => one.roundSeconds),
  ],
  zhengming_deadlines_without_reminder: [
    told('Open cases whose deadline passed an hour ago without a reminder', ({ reminderless }) => reminderless),
  ],
  zhengming_mails_unsent: [
    told('Mails that wait to be sent, or were given up within 14 days', ({ mails }) => mails, { state: 'waiting' }),
    told('', ({ mailsGivenUp }) => mailsGivenUp, { state: 'givenUp' }),
  ],
  zhengming_oldest_unsent_mail_seconds: [told('Age of the oldest mail that waits', one => one.oldestMailSeconds)],
  zhengming_webhooks_undelivered: [
    told('Webhook deliveries that wait, or are dead letters', ({ webhooks }) => webhooks, { state: 'waiting' }),
    told('', ({ webhooksDead }) => webhooksDead, { state: 'dead' }),
  ],
  zhengming_oldest_webhook_seconds: [
    told('Age of the oldest webhook delivery that waits', one => one.oldestWebhookSeconds),
  ],
  zhengming_data_keys_unknown: [
    told('Data keys that are wrapped by a key which this keyring has not', ({ unknownKeys }) => unknownKeys),
  ],
  zhengming_days_unsealed: [told('Days up to yesterday that no seal covers', ({ daysUnsealed }) => daysUnsealed)],
}

/**
 * Counters of this process, and what `watch` counts in the registers, which is left out while it cannot be asked.
 * Requests are told apart by route template, method and status, never by person.
 */
export function createMetrics(watch?: () => Promise<Watched>): Metrics {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const requests = new Histogram({
    name: 'zhengming_http_request_seconds',
    help: 'Duration of HTTP requests by route template',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
    registers: [registry],
  })
  new Counter({
    name: 'zhengming_statements_total',
    help: 'Statements that this process sent to PostgreSQL',
    registers: [registry],
    collect() {
      this.reset()
      this.inc(statementsSent())
    },
  })
  const answers = new Gauge({
    name: 'zhengming_registers_answer',
    help: 'Whether the registers could be asked for what stands still: 1, else 0 and the other gauges are missing',
    registers: [registry],
  })
  const registers = Object.entries(gauges).map(([name, parts]) => ({
    parts,
    gauge: new Gauge({
      name,
      help: parts[0]?.help ?? '',
      labelNames: Object.keys(parts[0]?.labels ?? {}),
      registers: [registry],
    }),
  }))
  return {
    observe: (labels, seconds) => requests.observe({ ...labels, status: String(labels.status) }, seconds),
    async text() {
      const watched = await watch?.().catch(() => undefined)
      answers.set(watched ? 1 : 0)
      for (const { gauge, parts } of registers) {
        gauge.reset()
        if (watched) for (const { labels, of } of parts) gauge.set(labels ?? {}, of(watched))
        else gauge.remove()
      }
      return registry.metrics()
    },
    contentType: registry.contentType,
  }
}
