/**
 * The characters of a document as IAM counts them: its JSON without white space. Spaces inside strings count no
 * more than those between, since IAM is not documented to tell them apart; a document that is near its quota by
 * that difference alone is better split.
 *
 * Any JSON value is counted, however deep.
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html#reference_iam-quotas-entity-length
 */
export const policySize = (document: unknown): number => {
  let size = 0
  const rest: unknown[] = [document]
  while (rest.length > 0) {
    const value = rest.pop()
    if (typeof value === 'string') size += quotedSize(value)
    else if (Array.isArray(value)) {
      size += 2 + Math.max(0, value.length - 1)
      for (const item of value) rest.push(item ?? null)
    } else if (typeof value === 'object' && value !== null) {
      // what JSON does not write does not count
      const fields = Object.entries(value).filter(([, field]) => field !== undefined)
      size += 2 + Math.max(0, fields.length - 1)
      for (const [key, field] of fields) {
        size += quotedSize(key) + 1
        rest.push(field)
      }
    } else size += String(value).length
  }
  return size
}

const quotedSize = (text: string): number => JSON.stringify(text).replace(/\s/g, '').length
