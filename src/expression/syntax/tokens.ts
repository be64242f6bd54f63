/**
 * Whether a string contains a `${…}` of SAM, CloudFormation or Terraform, or a `#{…}` of the Serverless Framework. Its value
 * is not known, so nothing around it is judged.
 *
 * The braces of a JSONata group (`${'a': 1}`) do not count: they contain quotes, or nothing.
 * @see https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-resource-statemachine.html
 */
export const hasSubstitution = (text: string): boolean => {
  for (let start = text.indexOf('{', 1); start !== -1; start = text.indexOf('{', start + 1)) {
    const before = text[start - 1]
    if (before !== '$' && before !== '#') continue
    const end = text.indexOf('}', start)
    if (end === -1) return false
    if (end > start + 1 && !holdsQuote(text, start + 1, end)) return true
  }
  return false
}

const holdsQuote = (text: string, from: number, to: number): boolean => {
  for (let index = from; index < to; index++) {
    const character = text[index]
    if (character === '"' || character === "'") return true
  }
  return false
}
