/**
 * Events of which other systems are told (docs/rules.md 4): 报备, protected effects, and what came of supervision
 * information.
 */
export const webhookEvents = ['decision.filed', 'effect.began', 'effect.ended', 'supervision.result'] as const
export type WebhookEvent = (typeof webhookEvents)[number]

/**
 * A message is tried so often; then it is dead until a person has it sent again. With these pauses that is some 26
 * hours.
 */
export const mostAttempts = 12

/** Pause (ms) after so many failed attempts: 1 minute, doubled each time, at most 4 hours. */
export const pauseAfter = (attempts: number): number => Math.min(4 * 3_600_000, 60_000 * 2 ** (attempts - 1))
