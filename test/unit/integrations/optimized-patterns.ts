import { readdirSync } from 'node:fs'
import { integrationTable } from '../../../src/integrations/integration-table.js'

/** The services with optimized integrations: each has a file of types. */
const services = readdirSync('src/integrations/generated/tasks').map((file) => file.replace('.ts', ''))

/** The optimized integrations, as the checker knows them: the actions of each service, and the patterns of each action. */
export const optimizedPatterns = Object.fromEntries(
  services.map((service) => [service, integrationTable.optimized(service) ?? {}]),
)
