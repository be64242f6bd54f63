import { type DynamodbTasks, dynamodbFacts } from '../generated/tasks/dynamodb.js'
import { serviceTasks } from '../service-task.js'
import { dynamodbNeeds } from './needs.js'

export const dynamodb = /* @__PURE__ */ serviceTasks<DynamodbTasks>(
  { service: 'dynamodb', needs: dynamodbNeeds, reaches: ({ TableName }) => TableName },
  dynamodbFacts,
)
