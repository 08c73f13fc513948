import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useMe } from '../../api/hooks.ts'
import { startsQuery } from '../../api/queries.ts'
import { Failure, NotThere } from '../../ui/Failure.tsx'
import { Waiting } from '../../ui/Waiting.tsx'
import { StartForm } from './StartForm.tsx'

/** Starts a case of one kind. */
export function Start() {
  const { kind } = useParams({ from: '/cases/new/$kind' })
  const me = useMe()
  const { data, error, refetch } = useQuery(startsQuery)
  if (error && !data) return <Failure error={error} retry={() => void refetch()} />
  if (!data || !me) return <Waiting />
  const found = data.starts.find(one => one.kind === kind)
  return found ? <StartForm key={kind} start={found} me={me} /> : <NotThere />
}
