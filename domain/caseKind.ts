/** The processes of the product: 容错认定, 澄清, 诬告陷害处理. */
export type CaseKind = 'tolerance' | 'clarification' | 'falseAccusation'
