/** What a stage is in the terms of the field, whatever its process calls it. */
export type Step =
  | 'acceptance'
  | 'screening'
  | 'inquiry'
  | 'hearing'
  | 'evaluation'
  | 'collectiveDecision'
  | 'approval'
  | 'consent'
  | 'decision'
  | 'execution'
  | 'correction'
  | 'archiving'
  | 'listing'
  | 'followUp'
  | 'closed'

/** A stage, and what belongs to it alone. */
export type StoryStage<Stage extends string, Move extends string> = {
  step: Step
  /** Rule whose period limits the stage, null if none does; two stages may share one. */
  term: string | null
  /** Until the supervisor assigns handlers, any investigator of the organ may act here, and so becomes one. */
  inquires?: true
  /** The stages that may follow, each with the acts and lapses of time that lead there. */
  to: { readonly [Next in Stage]?: readonly Move[] }
}

/**
 * The course of a process: in which stage it begins, and how each leads to the next. A process without one of its
 * stages here does not compile; the walk proves that no case moves otherwise, and that each move is made by some case.
 * README, `/v1/processes` and every drawing of the process come from it.
 */
export type Story<Stage extends string, Move extends string> = {
  begins: Stage
  stages: { readonly [Here in Stage]: StoryStage<Stage, Move> }
}

/** One arrow of the drawing: a case leaves a stage for another by an act or a lapse of time. */
export type DrawnMove = { from: string; by: string; to: string }

type AnyStory = Story<string, string>

/** What a story says of a stage; nothing if the stage is another process's. */
export const stageOf = ({ stages }: AnyStory, stage: string): StoryStage<string, string> | undefined => stages[stage]

/** Every arrow, in the order of the story. */
export const movesOf = ({ stages }: AnyStory): DrawnMove[] =>
  Object.entries(stages).flatMap(([from, { to: next }]) =>
    Object.entries(next).flatMap(([to, moves = []]) => moves.map(by => ({ from, by, to }))),
  )

/** Whether the story has this arrow. */
export const draws = (story: AnyStory, { from, by, to }: DrawnMove): boolean =>
  stageOf(story, from)?.to[to]?.includes(by) ?? false
