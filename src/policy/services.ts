/**
 * Short names of service principals. Each stands for `NAME.amazonaws.com`, in every partition. AWS publishes no list; these
 * are the principals that its service guides and managed policies name. Any other is written in full.
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html#principal-services
 */
export type ServiceShortName = WordsOf<typeof serviceShortNames>

/**
 * The words of a list, taken apart only where one is needed: as a union they would cost every user of the root 45 kB of
 * memory.
 */
type WordsOf<List extends string, Found extends string = never> = List extends ` ${infer Word} ${infer Rest}`
  ? WordsOf<` ${Rest}`, Found | Word>
  : Found

/**
 * The same names, with a space around each. The run time searches it for a name, and both worlds search it for names close to
 * a wrong one.
 */
export const serviceShortNames =
  ' access-analyzer airflow airflow-env amplify apigateway appflow application-autoscaling apprunner appsync athena autoscaling backup batch bedrock bedrock-agentcore braket budgets chatbot cloud9 cloudformation cloudfront cloudtrail cloudwatch codebuild codedeploy codeguru-reviewer codepipeline cognito-identity cognito-idp comprehend config connect controltower credentials.iot databrew datapipeline datasync dax delivery.logs detective devops-guru dlm dms ds dynamodb dynamodb.application-autoscaling ec2 ec2scheduled ecs ecs-tasks ecs.application-autoscaling edgelambda eks eks-fargate-pods elasticache elasticbeanstalk elasticfilesystem elasticloadbalancing elasticmapreduce email.cognito-idp emr-containers emr-serverless es events export.rds firehose fis forecast fsx globalaccelerator glue grafana greengrass guardduty imagebuilder inspector2 iot kafka kafkaconnect kendra kinesisanalytics kms lakeformation lambda launchwizard lex logdelivery.elasticloadbalancing logging.s3 logs macie mediaconnect mediaconvert medialive mgn monitoring.rds mq opensearchservice organizations osis personalize pipes pods.eks quicksight ram rds redshift redshift-serverless rekognition replication.ecr resource-explorer-2 rolesanywhere route53resolver s3 sagemaker scheduler secretsmanager securityhub serverlessrepo servicecatalog ses signer sns spot spotfleet sqs ssm states storagegateway streams.metrics.cloudwatch synthetics textract transcribe transfer translate vmie vpc-flow-logs vpc-lattice wellarchitected workspaces '
