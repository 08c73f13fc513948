import { useNames } from '../../api/hooks.ts'
import type { Case } from '../../api/queries.ts'
import { type Line, SummaryList } from '../../ui/SummaryList.tsx'
import { day, moment } from '../../words/dates.ts'
import { label } from '../../words/labels.ts'
import { t } from '../../words/words.ts'

type Cadre = { name: string; rank?: string | undefined; managedBy?: string | undefined }

const cadreText = ({ name, rank, managedBy }: Cadre): string =>
  [name, rank && label('rank', rank), managedBy && t('facts.managedBy', { level: label('organLevel', managedBy) })]
    .filter(Boolean)
    .join('，')

const line = (term: string, detail: string | undefined): Line =>
  detail !== undefined && detail !== '' && { term, detail }

/** What the case is about, as far as the viewer may know it. */
export function CaseFacts({ view }: { view: Case }) {
  const names = useNames()
  const handlers = view.handlers?.map(id => names(id)).join('、')
  return (
    <section aria-labelledby="facts">
      <h2 id="facts">{t('facts.title')}</h2>
      <SummaryList
        lines={[
          ...ofKind(view),
          line(t('facts.handlers'), handlers),
          line(t('case.receivedOn'), day(view.receivedOn)),
          line(t('facts.openedAt'), moment(view.openedAt)),
          line(t('facts.rulePack'), view.rulePack),
          line(t('facts.level'), label('organLevel', view.approvalLevel)),
          line(t('facts.authority'), view.authority === 'recommend' ? t('facts.recommend') : undefined),
        ]}
      />
    </section>
  )
}

function ofKind(view: Case): readonly Line[] {
  switch (view.kind) {
    case 'tolerance': {
      const { subject, unit, matter, facts, applicantKind } = view
      return [
        line(t('facts.subject'), subject && cadreText(subject)),
        line(t('facts.unit'), unit),
        line(t('facts.applicantKind'), applicantKind && label('applicantKind', applicantKind)),
        line(t('facts.matter'), matter && `${matter.organ} ${matter.number}（${label('matterState', matter.state)}）`),
        line(t('facts.facts'), facts),
      ]
    }
    case 'clarification': {
      const { subject, unit, source, inquiry, facts, request } = view
      return [
        line(t('facts.reported'), subject && cadreText(subject)),
        line(t('facts.unit'), unit),
        line(t('facts.source'), label('clarificationSource', source)),
        line(t('facts.inquiry'), inquiry && `${inquiry.organ} ${inquiry.number}，${day(inquiry.concludedOn)}`),
        line(t('facts.facts'), facts),
        line(t('facts.request'), request),
      ]
    }
    case 'falseAccusation': {
      const { accused, grounds, indicators } = view
      return [
        line(t('facts.accused'), accused && cadreText(accused)),
        line(t('facts.grounds'), grounds),
        line(t('facts.indicators'), indicators?.map(one => label('indicator', one)).join('、')),
      ]
    }
  }
}
