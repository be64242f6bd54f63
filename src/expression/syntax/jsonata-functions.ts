/**
 * The functions that every expression can call: those of JSONata 2.0.6 except `$eval`, and those of Step Functions.
 * @see https://docs.jsonata.org/2.0.0/string-functions
 * @see https://docs.aws.amazon.com/step-functions/latest/dg/transforming-data.html#jsonata-functions-provided-by-sfn
 */
export const jsonataFunctions: ReadonlySet<string> = new Set([
  ...['string', 'length', 'substring', 'substringBefore', 'substringAfter', 'uppercase', 'lowercase', 'trim', 'pad'],
  ...['contains', 'split', 'join', 'match', 'replace', 'base64encode', 'base64decode', 'encodeUrlComponent'],
  ...['encodeUrl', 'decodeUrlComponent', 'decodeUrl'],
  ...['number', 'abs', 'floor', 'ceil', 'round', 'power', 'sqrt', 'random', 'formatNumber', 'formatBase'],
  ...['formatInteger', 'parseInteger', 'sum', 'max', 'min', 'average'],
  ...['boolean', 'not', 'exists', 'count', 'append', 'sort', 'reverse', 'shuffle', 'distinct', 'zip'],
  ...['keys', 'lookup', 'spread', 'merge', 'sift', 'each', 'error', 'assert', 'type'],
  ...['now', 'millis', 'fromMillis', 'toMillis', 'map', 'filter', 'single', 'reduce', 'clone'],
  // Step Functions' own; its $random takes a seed
  ...['partition', 'range', 'hash', 'uuid', 'parse'],
])
