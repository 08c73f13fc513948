import { useQuery } from '@tanstack/react-query'
import { meQuery, personsQuery } from './queries.ts'

/** Who is signed in; undefined while that is not known, null when nobody is. */
export const useMe = () => useQuery(meQuery).data

/** Names of persons by id, as far as the caller may know them; an id that nobody is named by stands for itself. */
export function useNames(): (id: string | undefined, organ?: string) => string {
  const me = useMe()
  const { data: persons = [] } = useQuery({ ...personsQuery(), enabled: Boolean(me) })
  return (id, organ = '') => {
    if (id === undefined) return organ === me?.organ ? me.organName : organ
    if (id === me?.person) return me.name
    return persons.find(({ person }) => person === id)?.name ?? id
  }
}
