/**
 * Whether a text holds a `${…}` of a deployment tool. What it will be is unknown, so nothing around it is judged.
 *
 * The braces of a JSONata group (`${'a': 1}`) do not count: they hold quotes, colons with a blank, or nothing.
 * @see https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-resource-statemachine.html
 */
export const hasSubstitution = (text: string): boolean => {
  for (let start = text.indexOf('${'); start !== -1; start = text.indexOf('${', start + 2)) {
    const end = text.indexOf('}', start)
    if (end === -1) return false
    if (end > start + 2 && !holdsQuote(text, start + 2, end)) return true
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
