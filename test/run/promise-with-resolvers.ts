/** What Node has from version 22 on, and `aws-local-stepfunctions` uses. */
if (!('withResolvers' in Promise)) {
  Object.defineProperty(Promise, 'withResolvers', {
    value: () => {
      const resolvers: Record<string, unknown> = {}
      resolvers['promise'] = new Promise((resolve, reject) => Object.assign(resolvers, { resolve, reject }))
      return resolvers
    },
  })
}
