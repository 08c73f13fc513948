/** The rule key of a deadline of a case: its id is the key and a number ('tolerate.accept-1'). */
export const ruleKeyOf = (deadlineId: string): string => deadlineId.replace(/-\d+$/, '')
