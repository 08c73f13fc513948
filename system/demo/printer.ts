import { label } from '#domain/texts/labels.ts'
import { accountOf } from '#system/issuer/accounts.ts'
import type { Played, PlayedView } from './player.ts'

/**
 * Prints what each step did. How a deadline is counted is explained once for each rule; afterwards only its due day is
 * told, and again when that day moves.
 */
export class Printer {
  private readonly explained = new Set<string>()
  private readonly told = new Set<string>()
  private step = 0

  /** The next story: its steps are counted from 1. */
  begin({ id, title, source }: { id: string; title: string; source: string }): void {
    this.step = 0
    console.log(`\n${id}  ${title}\n     来源：${source}`)
  }

  readonly tell = (played: Played): void => {
    const { step } = played
    this.step += 1
    const line = `${String(this.step).padStart(3)}  ${step.tells}（${accountOf(step.who)?.name ?? step.who}）`
    if (played.refusal) {
      console.log(`${line} ✗ 系统拒绝 ${played.refusal.code}：${played.refusal.detail}`)
      return
    }
    const { view } = played
    const begins = !this.told.has(view.id)
    this.told.add(view.id)
    const outcome = view.outcome ? ` · ${label('outcome', view.outcome, 'zh-CN')}` : ''
    console.log(`${line}→ ${view.stages.at(-1)?.title ?? view.stage}${outcome} · 第 ${view.seq} 步`)
    if (begins) console.log(`     案号 ${view.number} · 规则包 ${view.rulePack}`)
    for (const deadline of view.deadlines) this.tellDeadline(view.id, deadline)
    for (const document of view.documents) this.tellDocument(view.id, document)
  }

  private tellDeadline(
    caseId: string,
    { id, title, ruleKey, due, state, explanation }: PlayedView['deadlines'][number],
  ) {
    const news = `${caseId}:${id}:${due}${state === 'suspended' ? ':suspended' : ''}`
    const moved = [...this.told].some(key => key.startsWith(`${caseId}:${id}:`))
    if (this.told.has(news) || (moved && state === 'met')) return
    this.told.add(news)
    const first = !this.explained.has(ruleKey)
    this.explained.add(ruleKey)
    console.log(`       期限 ${title}（${ruleKey}）：${first || moved ? explanation : `届满${due}`}`)
  }

  /** A notice once, of whose two files each has its own id. */
  private tellDocument(caseId: string, { id, kind, title, number }: PlayedView['documents'][number]) {
    const news = `${caseId}:${number ?? id}`
    if (this.told.has(news)) return
    this.told.add(news)
    console.log(number ? `       文书 ${title} ${number}` : `       材料 ${title}（${kind}）`)
  }
}
