/** Why a string does not belong to a language, and at which of its characters (counted from 0). */
export interface SyntaxFault {
  readonly fault: string
  readonly at: number
}
