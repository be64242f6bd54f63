import { eachStatement, type Rule } from '../rule.js'

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_notresource.html */
export const allowWithNotResource: Rule = eachStatement(function* (statement) {
  if (statement.effect === 'Allow' && statement.has('NotResource'))
    yield {
      path: [...statement.path, 'NotResource'],
      message: 'Allow with NotResource allows every other resource, even those of other accounts',
      fix: 'Name what is allowed in Resource',
    }
})
