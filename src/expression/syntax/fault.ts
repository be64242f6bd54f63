/** Why a string is not of a language, and at which of its characters (from 0). */
export interface SyntaxFault {
  readonly fault: string
  readonly at: number
}
