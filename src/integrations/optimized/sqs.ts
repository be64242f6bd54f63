import { isAccountId } from '../../arn/parse-arn.js'
import { type SqsTasks, sqsFacts } from '../generated/tasks/sqs.js'
import { readQueueUrl } from '../queue-url.js'
import { serviceTasks } from '../service-task.js'
import { sqsNeeds } from './needs.js'

/** The ARN of a queue, as far as its URL reveals it. */
const queueOf = (url: unknown): string | undefined => {
  const { region, account, name } = (typeof url === 'string' ? readQueueUrl(url) : undefined) ?? {}
  // the account alone is judged by it: several partitions share a domain
  return account !== undefined && isAccountId(account)
    ? `arn:\${Partition}:sqs:${region ?? '${Region}'}:${account}:${name}`
    : undefined
}

export const sqs = /* @__PURE__ */ serviceTasks<SqsTasks>(
  { service: 'sqs', needs: sqsNeeds, reaches: ({ QueueUrl }) => queueOf(QueueUrl) },
  sqsFacts,
)
