import type { Path, PolicyView } from './policy-view.js'

/** The statements whose Sid an earlier statement has. An empty Sid does not count. */
export const repeatedSids = (policy: PolicyView): readonly { readonly path: Path; readonly sid: string }[] => {
  const seen = new Set<string>()
  return policy.statements.flatMap(({ value, path }) => {
    const sid = value['Sid']
    if (typeof sid !== 'string' || sid === '') return []
    if (seen.has(sid)) return [{ path: [...path, 'Sid'], sid }]
    seen.add(sid)
    return []
  })
}
