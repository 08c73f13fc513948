import { label } from '#domain/texts/labels.ts'
import { accountOf } from '#system/issuer/accounts.ts'
import { type Client, type Left, type PlayedView, play, playUntil } from './player.ts'
import { closedStories, type Kept, tour } from './tour.ts'

/**
 * Leaves the cases of the tour on a running system and prints, for each, where it stands and who does what next where;
 * last, which account finds how many of them waiting.
 */
export async function keep(client: Client, baseUrl: string): Promise<void> {
  console.log(`演示导览：在 ${baseUrl}/ 选择演示账号登录，随后打开下列各案。`)
  const waiting = new Map<string, string[]>()
  let kind = ''
  for (const kept of tour()) {
    const left = await playUntil(client, kept.story, kept.leave)
    if (left.view.kind !== kind) console.log(`\n${label('kind', left.view.kind, 'zh-CN')}`)
    kind = left.view.kind
    for (const line of linesOf(kept, left, baseUrl)) console.log(line)
    if (left.next) waiting.set(left.next.who, [...(waiting.get(left.next.who) ?? []), left.view.number])
  }
  console.log('\n已办结')
  for (const story of closedStories)
    for (const view of await play(client, story, () => {}))
      console.log(`  ${standing(view)}  ${baseUrl}/cases/${view.id}`)
  console.log('\n哪个账号接着办')
  for (const [who, numbers] of waiting) console.log(`  ${accountOf(who)?.name}（${who}）：${numbers.join('、')}`)
  console.log('  何监督（supervisor-he）：看逾期和各案进度；林审计（auditor-lin）：核对账本和查阅记录')
}

function* linesOf({ because }: Kept, { view, next }: Left, baseUrl: string): Generator<string> {
  yield `  ${standing(view)}${because === undefined ? '' : `（${because}）`}`
  if (next) yield `      下一步：${accountOf(next.who)?.name}（${next.who}）${next.tells}`
  yield `      ${baseUrl}/cases/${view.id}`
}

const standing = ({ number, stage, outcome }: PlayedView): string =>
  `${label('stage', stage, 'zh-CN')}${outcome === undefined ? '' : ` · ${label('outcome', outcome, 'zh-CN')}`}  ${number}`
