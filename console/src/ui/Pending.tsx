import { refusalOf } from '../api/refusal.ts'
import { t } from '../words/words.ts'
import { Waiting } from './Waiting.tsx'

/** A part of a page that is not there yet, or why it does not come. */
export const Pending = ({ error }: { error: unknown }) =>
  error ? (
    <p className="error" role="alert">
      {refusalOf(error)?.sentence ?? t('failure.title')}
    </p>
  ) : (
    <Waiting />
  )
