import { type SqsTasks, sqsFacts } from '../generated/tasks/sqs.js'
import { serviceTasks } from '../service-task.js'
import { sqsNeeds } from './needs.js'

/**
 * The ARN of a queue, as far as its URL reveals it.
 * @see https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-queue-message-identifiers.html
 */
const queueOf = (url: unknown): string | undefined => {
  const [, region, account, name] = /^https:\/\/sqs\.([\w-]+)\.[\w.-]+\/(\d{12})\/([\w.-]+)$/.exec(String(url)) ?? []
  // several partitions share a domain
  return account === undefined ? undefined : `arn:\${Partition}:sqs:${region}:${account}:${name}`
}

export const sqs = /* @__PURE__ */ serviceTasks<SqsTasks>(
  { service: 'sqs', needs: sqsNeeds, reaches: ({ QueueUrl }) => queueOf(QueueUrl) },
  sqsFacts,
)
