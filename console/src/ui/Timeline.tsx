import { useState } from 'react'
import type { TimelineItem } from '../api/queries.ts'
import { daysBetween, moment } from '../words/dates.ts'
import { t } from '../words/words.ts'
import { Button } from './Button.tsx'

const dayOf = (at: string) => new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(new Date(at))
/** Fewer days without anything are not worth a line. */
const idleFrom = 7

type Props = { items: readonly TimelineItem[]; nameOf: (person: string | undefined, organ: string) => string }

/** What happened, newest first or oldest first; time in which nothing happened is one line. */
export function Timeline({ items, nameOf }: Props) {
  const [oldestFirst, setOldestFirst] = useState(false)
  const shown = oldestFirst ? items.toReversed() : items
  if (items.length === 0) return <p>{t('timeline.empty')}</p>
  return (
    <>
      <Button look="quiet" onPress={() => setOldestFirst(!oldestFirst)}>
        {oldestFirst ? t('timeline.newestFirst') : t('timeline.oldestFirst')}
      </Button>
      <ol className="timeline">
        {shown.map((item, index) => {
          const before = shown[index - 1]
          const idle = before ? Math.abs(daysBetween(dayOf(item.at), dayOf(before.at))) : 0
          return [
            idle >= idleFrom && (
              <li key={`idle-${item.seq}-${item.at}`} className="idle">
                {t('timeline.idle', { n: idle })}
              </li>
            ),
            <li key={`${item.seq}-${item.type}-${item.at}`}>
              <p>{item.text}</p>
              <p className="hint">
                <time dateTime={item.at}>{moment(item.at)}</time>
                {' · '}
                {item.actor ? nameOf(item.actor.name ?? item.actor.person, item.actor.organ) : t('timeline.system')}
                {item.actor?.onBehalfOf && ` ${t('timeline.for', { who: item.actor.onBehalfOf })}`}
              </p>
            </li>,
          ]
        })}
      </ol>
    </>
  )
}
