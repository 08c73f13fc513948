import type { components, paths } from '../../console/src/api/api.d.ts'

/** `/v1/cases/{id}` as `['', 'v1', 'cases', '{id}']`; the query is left out. */
type Segments<Path extends string> = Path extends `${infer Before}?${string}`
  ? Segments<Before>
  : Path extends `${infer Head}/${infer Rest}`
    ? [Head, ...Segments<Rest>]
    : [Path]

type Fits<Template, Asked> = Template extends [infer T, ...infer Ts]
  ? Asked extends [infer A, ...infer As]
    ? T extends `{${string}}`
      ? Fits<Ts, As>
      : A extends T
        ? Fits<Ts, As>
        : false
    : false
  : Asked extends []
    ? true
    : false

type Served = { [Template in keyof paths]: Segments<Template> }
type Templates<Asked> = {
  [Template in keyof Served]: true extends Fits<Served[Template], Asked> ? Template : never
}[keyof Served]

type JsonOf<Operation> = Operation extends { responses: infer Responses }
  ? {
      [Status in keyof Responses]: Status extends 200 | 201 | 202 ? ContentOf<Responses[Status]> : never
    }[keyof Responses]
  : never
type ContentOf<Response> = Response extends { content: infer Content }
  ? Content[keyof Content & `${string}json`]
  : never

type Named<T> = keyof { [Key in keyof T as string extends Key ? never : number extends Key ? never : Key]: T[Key] }
type KeysOf<Union> = Union extends unknown ? Named<Union> : never
/** Of a shape that may have members which are not named: what these are. */
type OtherOf<Union> = Union extends unknown ? (string extends keyof Union ? Union[keyof Union & string] : never) : never
type MemberOf<Union, Key> = Union extends unknown ? (Key extends Named<Union> ? Union[Key] : never) : never
type Lists<Union> = Extract<Union, readonly unknown[]>
type Things<Union> = Exclude<Extract<Union, object>, readonly unknown[]>

/**
 * A described value as a test looks into it: of several shapes the members of all, and what may be absent as if it were
 * there, since looking for it is how a test asks. A member that no description names does not compile.
 */
export type Told<T> = unknown extends T
  ? unknown
  :
      | Exclude<T, object | null | undefined>
      | ([Lists<T>] extends [never] ? never : Told<Lists<T>[number]>[])
      | ([Things<T>] extends [never]
          ? never
          : { [Key in KeysOf<Things<T>>]: Told<MemberOf<Things<T>, Key>> } & ([OtherOf<Things<T>>] extends [never]
              ? unknown
              : { [name: string]: Told<OtherOf<Things<T>>> }))

type Problem = components['schemas']['Problem']
// biome-ignore lint/suspicious/noExplicitAny: which route it is, and so what it answers, only the run knows
export type Json = any
/** What comes from an address that only the run knows: a refusal, or anything. */
export type AnyAnswer = Told<Problem> & { [member: string]: Json }

/** What `method` on `path` answers, beside the members of a refusal. */
export type AnswerTo<Method extends string, Path extends string> = Told<
  Problem | JsonOf<paths[Templates<Segments<Path>>][Lowercase<Method> & keyof paths[keyof paths]]>
>
/** A part of the interface by its name in the description: `Described<'Case'>`. */
export type Described<Name extends keyof components['schemas']> = Told<components['schemas'][Name]>

/** A view as its answer is looked into. */
export const asAnswered = (view: object): Described<'Case'> => JSON.parse(JSON.stringify(view)) as Described<'Case'>
