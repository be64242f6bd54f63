// Prints the tutorial's workflow and the five IAM documents of the two texts: `npm run example`.
import { trustPolicy } from './confused-deputy.js'
import { executionRole, machine, targetRoles } from './cross-account-tutorial.js'

const print = (title: string, document: unknown): void =>
  console.log(`${title}\n${JSON.stringify(document, null, 2)}\n`)

print('The workflow', machine)
print('1. Trust policy of the execution role', executionRole.trustPolicy)
print('2. Permissions of the execution role', executionRole.permissionsPolicy)
for (const role of targetRoles) {
  print(`3. Trust policy of the target role, ${role.roleArn}`, role.trustPolicy)
  print('4. Permissions of the target role', role.permissionsPolicy)
}
print('5. A trust policy for any state machine of one account', trustPolicy)
