import fc from 'fast-check'

/** The same random values in every run, so that a failure is found again; `FC_SEED` tries others. */
export const seed = Number(process.env['FC_SEED'] ?? 20261122)

fc.configureGlobal({ seed })
