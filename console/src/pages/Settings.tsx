import { Page } from '../ui/Page.tsx'
import { t } from '../words/words.ts'
import { Kin } from './settings/Kin.tsx'
import { Posts } from './settings/Posts.tsx'
import { Substitute } from './settings/Substitute.tsx'

/** What a person settles for themselves. */
export const Settings = () => (
  <Page title={t('nav.settings')} help="help.settings">
    <Posts />
    <Substitute />
    <Kin />
  </Page>
)
