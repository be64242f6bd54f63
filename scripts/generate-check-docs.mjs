// @ts-check
/**
 * Writes `docs/checks/policy.md` from the table of rules: every check of AWS's.
 *
 *     node scripts/generate-check-docs.mjs           writes
 *     node scripts/generate-check-docs.mjs --check   fails where the committed file differs
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const target = join(root, 'docs/checks/policy.md')

const { outputFiles } = await build({
  stdin: {
    contents: `export { rules } from './src/policy/check/rules.js'
export { grammarRules } from './src/policy/check/grammar-rules.js'`,
    resolveDir: root,
    loader: 'ts',
  },
  bundle: true,
  format: 'esm',
  write: false,
})
const { rules, grammarRules } = await import(
  `data:text/javascript;base64,${Buffer.from(outputFiles[0]?.text ?? '').toString('base64')}`
)

/** @type {string[]} */
const lines = [
  '# The checks of policy documents',
  '',
  '<!-- Written by scripts/generate-check-docs.mjs from src/policy/check/rules.ts, never by hand. -->',
  '',
  "`checkPolicy` makes the checks of IAM Access Analyzer's `ValidatePolicy` without AWS, under AWS's issue codes and",
  'with its severities. [AWS says](https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html)',
  'of each what it means; `docs` of a finding is the place on that page.',
  '',
  'Where it differs from AWS:',
  '',
  '- a service or a Region that is not listed gives a `warning` (`INVALID_SERVICE_IN_ACTION`, `INVALID_SERVICE`, `INVALID_ARN_REGION`, `INVALID_REGION`),',
  '  since it may be newer than the list;',
  '- lists that AWS keeps to itself (the sizes of resource policies, keys that stand for KMS keys, keys that can be spoofed) hold what AWS documents, and which',
  '  keys want six characters in front of a wildcard or a variable it documents nowhere: `WILDCARD_USAGE_TOO_PERMISSIVE` and `VARIABLE_USAGE_TOO_PERMISSIVE`',
  '  judge the sensitive keys and `aws:userid`;',
  '- where a test holds without its key on purpose (`…IfExists`, `Null`, a negated operator), `UNSUPPORTED_ACTION_FOR_CONDITION_KEY` is silent;',
  '- quotas can be raised for an account: give yours in `quotas`;',
  '- `SCP_SYNTAX_ERROR_ACTION_WILDCARD` is a warning, since the page lists it, though SCPs take wildcards anywhere in an action since',
  '  [September 2025](https://aws.amazon.com/blogs/security/unlock-new-possibilities-aws-organizations-service-control-policy-now-supports-full-iam-language)',
  '  in the partitions `aws` and `aws-us-gov`, where it is right to ignore; the four checks that AWS took off its page are not there.',
  '',
  '## Findings that are right to ignore',
  '',
  'A check that is not to be reported is named with the reason why, for the whole document or for what a JSON pointer names:',
  '',
  '```ts',
  "import { checkPolicy } from 'arnwright/check'",
  '',
  'const document = {',
  "  Version: '2012-10-17',",
  "  Statement: [{ Effect: 'Allow', Action: 'iam:PassRole', Resource: '*' }],",
  '}',
  "const reason = 'the account holds no other roles than those of this pipeline'",
  '',
  "console.log(checkPolicy(document, { kind: 'identity' }).map(({ code, pointer }) => `${code} at ${pointer}`))",
  'console.log(',
  '  checkPolicy(document, {',
  "    kind: 'identity',",
  "    suppress: [{ code: 'PASS_ROLE_WITH_STAR_IN_RESOURCE', pointer: '/Statement/0', reason }],",
  '  }),',
  ')',
  '```',
  '',
  '```text',
  "[ 'PASS_ROLE_WITH_STAR_IN_RESOURCE at /Statement/0/Action' ]",
  '[]',
  '```',
  '',
  '## The checks of Access Analyzer',
  '',
  '| code | severity | here |',
  '| --- | --- | --- |',
]
for (const [severity, ofSeverity] of Object.entries(rules)) {
  for (const [code, rule] of Object.entries(ofSeverity)) {
    lines.push(`| ${code} | ${severity} | ${typeof rule === 'function' ? 'yes' : 'no'} |`)
  }
}
lines.push('', '## Rules of the language without a code of AWS', '', '| code | severity |', '| --- | --- |')
for (const [code, { severity }] of Object.entries(grammarRules)) lines.push(`| ${code} | ${severity} |`)
lines.push(
  '',
  '## AWS managed policies that break a rule',
  '',
  "Of AWS's own managed policies these have findings of severity `error`, and no others: each is a fault by AWS's Service",
  'Authorization Reference.',
  '',
  '| policy | code | because |',
  '| --- | --- | --- |',
)
for (const { policy, code, because } of JSON.parse(
  readFileSync(join(root, 'scripts/data/managed-policy-errors.json'), 'utf8'),
)) {
  lines.push(`| ${policy} | ${code} | ${because} |`)
}
const text = `${lines.join('\n')}\n`

if (process.argv.includes('--check')) {
  if (readFileSync(target, 'utf8') !== text) {
    console.error('docs/checks/policy.md is not up to date')
    process.exit(1)
  }
} else {
  mkdirSync(dirname(target), { recursive: true })
  writeFileSync(target, text)
}
