import { createContext, useContext } from 'react'
import type { Case } from '../../api/queries.ts'

export const CaseContext = createContext<Case | undefined>(undefined)

/** The case of the page. */
export function useCase(): Case {
  const view = useContext(CaseContext)
  if (!view) throw new Error('not on a page of a case')
  return view
}
