import { useQuery } from '@tanstack/react-query'
import { personsQuery, rulePacksQuery } from '../../api/queries.ts'
import type { Offers } from '../../form/offers.ts'
import type { Values } from '../../form/values.ts'

/** What there is to choose from before there is a case: colleagues, and the circumstances of the chosen regime. */
export function useStartOffers({ regime }: Values): Offers {
  const { data: persons = [] } = useQuery(personsQuery())
  const { data: packs = [] } = useQuery(rulePacksQuery)
  const pack = packs.find(one => one.kind === 'tolerance' && one.regime === regime)
  return of => {
    if (of === 'person')
      return persons.map(({ person, name }) => ({ value: person, title: name ?? person, hint: person }))
    if (of === 'circumstance') return (pack?.circumstances ?? []).map(({ id, text }) => ({ value: id, title: text }))
    return []
  }
}
