import { Page } from '../ui/Page.tsx'
import { t } from '../words/words.ts'
import { Kin } from './settings/Kin.tsx'
import { Substitute } from './settings/Substitute.tsx'

/** What a person settles for themselves. */
export const Settings = () => (
  <Page title={t('nav.settings')} help="help.settings">
    <Substitute />
    <Kin />
  </Page>
)
