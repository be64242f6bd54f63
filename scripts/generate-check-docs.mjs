// @ts-check
/**
 * Writes `docs/checks/policy.md` from the table of rules, which has every check of AWS's.
 *
 *     node scripts/generate-check-docs.mjs           writes
 *     node scripts/generate-check-docs.mjs --check   fails if the committed file differs
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
  '# Checks of policies',
  '',
  '<!-- Written by scripts/generate-check-docs.mjs from src/policy/check/rules.ts, never by hand. -->',
  '',
  "`checkPolicy(document, { kind })` makes the checks of IAM Access Analyzer's `ValidatePolicy` without calling AWS, under the same issue codes",
  'and severities. [AWS explains each of them](https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html);',
  '`docs` of a finding links to the place on that page.',
  '',
  '- [Differences from AWS](#differences-from-aws)',
  '- [Suppress a finding](#suppress-a-finding)',
  '- [The checks of Access Analyzer](#the-checks-of-access-analyzer)',
  '- [Further rules of the policy language](#further-rules-of-the-policy-language)',
  '- [AWS managed policies that break a rule](#aws-managed-policies-that-break-a-rule)',
  '',
  '## Differences from AWS',
  '',
  '- A service or a Region that is not listed gives a `warning`, since it may be newer than the list (`INVALID_SERVICE_IN_ACTION`,',
  '  `INVALID_SERVICE`, `INVALID_ARN_REGION`, `INVALID_REGION`).',
  "- Some of AWS's lists are not public: the size limits of resource-based policies, the keys whose values are KMS keys, the keys that callers can",
  '  spoof. Here they contain what AWS documents.',
  '- AWS does not document which keys want six characters before a wildcard or a variable. `WILDCARD_USAGE_TOO_PERMISSIVE` and',
  '  `VARIABLE_USAGE_TOO_PERMISSIVE` judge the sensitive keys and `aws:userid`.',
  '- If a test is written to hold without its key (`…IfExists`, `Null`, a negated operator), `UNSUPPORTED_ACTION_FOR_CONDITION_KEY` does not report it.',
  '- Quotas can be raised for an account: pass yours as `quotas`.',
  "- `SCP_SYNTAX_ERROR_ACTION_WILDCARD` is a warning. AWS's page lists it, but since",
  '  [September 2025](https://aws.amazon.com/blogs/security/unlock-new-possibilities-aws-organizations-service-control-policy-now-supports-full-iam-language)',
  '  SCPs accept wildcards anywhere in an action in the partitions `aws` and `aws-us-gov`, and there it is right to ignore.',
  '- The four checks that AWS removed from its page are not made.',
  '',
  '## Suppress a finding',
  '',
  'To suppress a check, name it and say why, for the whole document or for the part that a JSON pointer names:',
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
  '| Code | Severity |',
  '| --- | --- |',
]
for (const [severity, ofSeverity] of Object.entries(rules)) {
  for (const code of Object.keys(ofSeverity)) lines.push(`| ${code} | ${severity} |`)
}
lines.push(
  '',
  '## Further rules of the policy language',
  '',
  'Access Analyzer has no code for these.',
  '',
  '| Code | Severity |',
  '| --- | --- |',
)
for (const [code, { severity }] of Object.entries(grammarRules)) lines.push(`| ${code} | ${severity} |`)
lines.push(
  '',
  '## AWS managed policies that break a rule',
  '',
  "These are the only AWS managed policies with findings of severity `error`. Each is a real fault, according to AWS's Service Authorization",
  'Reference.',
  '',
  '| Policy | Code | Why |',
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
