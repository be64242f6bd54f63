// The trust policy of "How AWS Step Functions Works with IAM": any state machine of one account, in one Region.
// https://docs.aws.amazon.com/step-functions/latest/dg/procedure-create-iam-role.html
import { Policy } from 'arnwright'

export const trustPolicy = Policy.trust()
  .service('states')
  .sourceArn('arn:aws:states:us-east-1:111122223333:stateMachine:*')
  .sourceAccount('111122223333')
