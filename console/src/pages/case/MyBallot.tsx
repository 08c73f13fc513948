import { useState } from 'react'
import type { Votes } from '../../api/queries.ts'
import { Button } from '../../ui/Button.tsx'
import { SummaryList } from '../../ui/SummaryList.tsx'
import { label } from '../../words/labels.ts'
import { t } from '../../words/words.ts'

/** The own ballot, shown when it is asked for and not before. */
export function MyBallot({ mine }: { mine: NonNullable<Votes['mine']> }) {
  const [isShown, setShown] = useState(false)
  const { choice, choices = {}, opinion, hash } = mine
  return (
    <section className="card" aria-labelledby="mine">
      <h2 id="mine">{t('vote.mine')}</h2>
      <p>
        {t('vote.receipt')} <code>{hash}</code>
      </p>
      <Button onPress={() => setShown(!isShown)}>{isShown ? t('vote.hide') : t('vote.show')}</Button>
      {isShown && (
        <SummaryList
          lines={[
            choice !== undefined && { term: t('vote.choice'), detail: label('choice', choice) },
            ...Object.entries(choices).map(([element, one]) => ({
              term: label('element', element),
              detail: label('elementChoice', one),
            })),
            opinion !== undefined && { term: t('vote.opinion'), detail: opinion },
          ]}
        />
      )}
    </section>
  )
}
