import { Button } from '../../ui/Button.tsx'
import { Tag } from '../../ui/Tag.tsx'
import { t } from '../../words/words.ts'
import type { Section } from './sections.ts'

type Props = { sections: readonly Section[]; at: number; wrong: readonly number[]; goTo: (index: number) => void }

/** The sections of a start in any order: where one is, and which of them something is wrong in. */
export const SectionNav = ({ sections, at, wrong, goTo }: Props) => (
  <nav aria-label={t('start.sections')}>
    <ol className="sections">
      {sections.map(({ id, title }, index) => (
        <li key={id} {...(index === at && { 'aria-current': 'step' })}>
          {index === at ? (
            <strong>{title}</strong>
          ) : (
            <Button look="quiet" onPress={() => goTo(index)}>
              {title}
            </Button>
          )}
          {wrong.includes(index) && <Tag tone="red">{t('act.error').replace(/[：:]\s*$/u, '')}</Tag>}
        </li>
      ))}
    </ol>
  </nav>
)
