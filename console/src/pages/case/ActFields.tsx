import { type ComponentType, lazy, Suspense } from 'react'
import type { Case } from '../../api/queries.ts'
import { type Errors, FormFields } from '../../form/FormFields.tsx'
import type { Field } from '../../form/fields.ts'
import type { Offers } from '../../form/offers.ts'
import type { Values } from '../../form/values.ts'
import { Waiting } from '../../ui/Waiting.tsx'

export type ActFieldsProps = {
  type: string
  view: Case
  fields: readonly Field[]
  values: Values
  onChange: (values: Values) => void
  errors: Errors
  offers: Offers
}

const hearing = lazy(() => import('./acts/Hearing.tsx'))

/** Acts whose form daily work deserves by hand; every other one is drawn from its schema. */
const byHand: Readonly<Record<string, ComponentType<ActFieldsProps>>> = {
  submitFindings: lazy(() => import('./CriterionFindings.tsx')),
  evaluate: lazy(() => import('./acts/Evaluate.tsx')),
  accept: lazy(() => import('./acts/Accept.tsx')),
  recordService: lazy(() => import('./acts/RecordService.tsx')),
  recordConsent: lazy(() => import('./acts/Consent.tsx')),
  recordHearing: hearing,
  recordStatement: hearing,
  convenePanel: lazy(() => import('./acts/Convene.tsx')),
}

/** The fields of an act: by hand, or drawn from its schema. */
export function ActFields(props: ActFieldsProps) {
  const { type, fields, values, onChange, errors, offers } = props
  const Hand = byHand[type]
  if (!Hand) return <FormFields {...{ fields, values, onChange, errors, offers }} />
  return (
    <Suspense fallback={<Waiting />}>
      <Hand {...props} />
    </Suspense>
  )
}

const packet = lazy(() => import('./acts/Packet.tsx'))
const request = lazy(() => import('./acts/IdentityRequest.tsx'))

/** What an act is decided on, in view while it is filled in and checked. */
const besides: Readonly<Record<string, ComponentType<{ view: Case }>>> = {
  approve: packet,
  reject: packet,
  remand: packet,
  requestIdentity: request,
  grantIdentity: request,
}

/** What belongs beside an act; nothing beside most. */
export function Beside({ type, view }: { type: string; view: Case }) {
  const Part = besides[type]
  return Part ? (
    <Suspense fallback={<Waiting />}>
      <Part view={view} />
    </Suspense>
  ) : null
}
