import { execFileSync } from 'node:child_process'
import { optimizedPatterns } from '../unit/integrations/optimized-patterns.js'

/** A library that exports anew each value that the entries export, by itself and in an object with others. */
export const reExporting = (consumer: string, entries: readonly string[]): string => {
  const code = `import(process.argv[1]).then((entry) => console.log(Object.keys(entry).join(' ')))`
  return entries
    .map((entry, index) => {
      const names = execFileSync(process.execPath, ['-e', code, entry], { cwd: consumer, encoding: 'utf8' })
      const values = names
        .trim()
        .split(' ')
        .map((name) => `export const e${index}_${name} = e${index}.${name}`)
      return [`import * as e${index} from '${entry}'`, ...values, `export const all${index} = { ...e${index} }`].join(
        '\n',
      )
    })
    .join('\n')
}

/** A library that exports a Task of each action of each service, in each pattern, and what is made of it. */
export const exportingTasks = (entry: string): string => {
  const camel = (service: string): string => service.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())
  const lines = Object.entries(optimizedPatterns).flatMap(([service, actions]) =>
    Object.entries(actions).flatMap(([action, patterns]) => {
      const call = `Task.${camel(service)}.${action}`
      const name = `${camel(service)}_${action}`
      return [
        `export const ${name} = ${call}(given)`,
        `export const ${name}_method = ${call}`,
        `export const ${name}_output = ${call}(given).output(({ result }) => ({ result })).assign(({ result }) => ({ result })).catch('States.ALL', 'Undo').next('More')`,
        `export const ${name}_path = ${call}(given).resultSelector(({ result }) => ({ result })).resultPath('$.made').outputPath('$.a')`,
        ...patterns
          .filter((pattern) => pattern !== 'requestResponse')
          .map((pattern) =>
            pattern === 'waitForTaskToken'
              ? `export const ${name}_token = ${call}<{ JSONata: true }>(given).waitForTaskToken<{ a: 1 }>()`
              : pattern === 'sync'
                ? `export const ${name}_sync = ${call}(given).sync().output(({ result }) => ({ result }))`
                : `export const ${name}_sync2 = ${call}(given).sync<{ a: 1 }>(2)`,
          ),
      ]
    }),
  )
  return [`import { Task } from '${entry}'`, 'declare const given: never', ...lines].join('\n')
}
