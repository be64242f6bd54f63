import type { Json } from '../../core/json.js'
import { captureTemplate, renderField } from '../../expression/template.js'
import type { QueryLanguage } from '../../expression/types/expression.js'
import type { RenderTarget } from '../state-node.js'
import { lacksNone, type Text } from './item-reader.js'
import { asText, oneOf } from './read.js'

/** Where a distributed Map writes its results, and in what form. Without a bucket they are only put into that form. */
export type ResultWriterOptions<In> = ResultFormat &
  (ResultPlace<In> | { readonly [Name in keyof ResultPlace<In>]?: never })

export interface ResultPlace<In> {
  readonly bucket: Text<In>
  readonly prefix?: Text<In>
  readonly expectedBucketOwner?: Text<In>
}

export interface ResultFormat {
  /** Default: `JSON`. */
  readonly outputType?: 'JSON' | 'JSONL'
  /**
   * `NONE`: the details of each execution; `COMPACT`: the outputs; `FLATTEN`: the outputs, with the items of lists among
   * them.
   */
  readonly transformation?: 'NONE' | 'COMPACT' | 'FLATTEN'
}

/** A result writer, kept until the query language is known. */
export class WriterDraft {
  readonly excluded: readonly QueryLanguage[]
  private readonly place: Json
  private readonly config: Readonly<Record<string, string>>

  constructor(options: ResultWriterOptions<unknown>) {
    const { outputType, transformation, bucket, prefix, expectedBucketOwner } = options
    // https://docs.aws.amazon.com/step-functions/latest/dg/input-output-resultwriter.html
    if ((outputType ?? transformation) === undefined || (prefix ?? expectedBucketOwner) !== undefined) {
      lacksNone('resultWriter', { bucket }, ['bucket'])
    }
    const { value, excluded } = captureTemplate({
      Bucket: asText(bucket, 'bucket'),
      Prefix: asText(prefix, 'prefix'),
      ExpectedBucketOwner: asText(expectedBucketOwner, 'expectedBucketOwner'),
    })
    this.place = value
    this.excluded = excluded
    this.config = {
      ...(outputType === undefined ? undefined : { OutputType: oneOf(outputType, 'outputType', ['JSON', 'JSONL']) }),
      ...(transformation === undefined
        ? undefined
        : { Transformation: oneOf(transformation, 'transformation', ['NONE', 'COMPACT', 'FLATTEN']) }),
    }
  }

  render(target: RenderTarget): object {
    const config = Object.keys(this.config).length === 0 ? undefined : { WriterConfig: this.config }
    const exports = Object.keys(this.place ?? {}).length > 0
    const fields: Record<string, unknown> = { ...config }
    if (exports) {
      fields['Resource'] = `arn:${target.partition}:states:::s3:putObject`
      renderField(fields, target.language === 'JSONata' ? 'Arguments' : 'Parameters', this.place, target.language)
    }
    return fields
  }
}
