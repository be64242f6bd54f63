/**
 * What the library uses of a schema that follows Standard Schema: its types. Nothing is validated.
 * @see https://standardschema.dev
 */
export interface StandardSchema {
  readonly '~standard': { readonly types?: { readonly input: unknown; readonly output: unknown } | undefined }
}

/** The types of a schema. */
export type SchemaTypes<Schema extends StandardSchema> = NonNullable<Schema['~standard']['types']>
