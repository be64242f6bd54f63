import type { Json } from '../../core/json.js'
import { argumentsMissing } from '../../core/refusals.js'
import { asString, refuse } from '../../core/refuse.js'
import { nodeOf } from '../../expression/node.js'
import { captureTemplate, renderTemplate } from '../../expression/template.js'
import type { Expression, QueryLanguage } from '../../expression/types/expression.js'
import type { RenderTarget } from '../state-node.js'
import { inRange, renderValue } from './numbers.js'
import { asObject, asText, oneOf } from './read.js'

/** A string, or an expression that gives one at run time. */
export type Text<In> = string | Expression<string, In>
/** A number, or an expression that gives one at run time. */
export type Numeral<In> = number | Expression<number, In>
export type BothIn = { JSONata: true; JSONPath: true }

/** Where a distributed Map reads its items from, and what an item is. */
export interface ItemReader<Item, Language extends QueryLanguage = QueryLanguage> {
  readonly '~reads': readonly [Item, Language]
}

/** An object in Amazon S3, in the machine's account and Region. */
export interface S3Object<In> {
  readonly bucket: Text<In>
  readonly key: Text<In>
  readonly versionId?: Text<In>
  /** The account that has to own the bucket. Default: any. */
  readonly expectedBucketOwner?: Text<In>
  /** The most items to read: 1 to 100,000,000. Default: all. */
  readonly maxItems?: Numeral<In>
}

/** Objects in Amazon S3, by a prefix of their keys. */
export interface S3Prefix<In> {
  readonly bucket: Text<In>
  /** Default: the whole bucket. */
  readonly prefix?: Text<In>
  readonly expectedBucketOwner?: Text<In>
  readonly maxItems?: Numeral<In>
}

/** An object as `ListObjectsV2` describes it. */
export interface S3ListItem {
  readonly Etag: string
  readonly Key: string
  readonly LastModified: number
  readonly Size: number
  readonly StorageClass: string
}

/** An object as an S3 inventory describes it. The inventory may have more columns. */
export interface S3InventoryItem {
  readonly Bucket: string
  readonly Key: string
  readonly [column: string]: string
}

const delimiters = ['COMMA', 'PIPE', 'SEMICOLON', 'SPACE', 'TAB'] as const

export interface CsvFormat<Header extends string> {
  readonly delimiter?: (typeof delimiters)[number]
  /** The names of the columns. Default: they are in the first row. */
  readonly headers?: readonly Header[]
}

type Languages<In> = keyof In & QueryLanguage
type Row<Header extends string> = { readonly [Name in Header]: string }

// a registered symbol, so that copies of the package agree
const readerKey: unique symbol = Symbol.for('arnwright.reader')

/** What an ItemReader writes; `undefined` if the value is not one. */
export const readerOf = (value: unknown): ReaderDraft | undefined =>
  typeof value === 'object' && value !== null && readerKey in value
    ? // only readers have a value under the key
      (value[readerKey] as ReaderDraft)
    : undefined

/** A reader, kept until the query language is known. */
export class ReaderDraft {
  readonly [readerKey] = this
  readonly excluded: readonly QueryLanguage[]
  private readonly action: 'getObject' | 'listObjectsV2'
  private readonly config: Readonly<Record<string, unknown>>
  private readonly place: Json
  private readonly maxItems: Json | undefined

  constructor(
    action: 'getObject' | 'listObjectsV2',
    source: unknown,
    config: Readonly<Record<string, unknown>>,
    names: Readonly<Record<string, string>>,
  ) {
    const { maxItems, ...place } = asObject(source, 'source', `${Object.keys(names).join(', ')}, maxItems`)
    lacksNone('ItemReader', place, 'key' in names ? ['bucket', 'key'] : ['bucket'])
    const known = Object.entries(names).flatMap(([name, written]) =>
      name in place ? [[written, asText(place[name], name)]] : [],
    )
    const captured = captureTemplate({ place: Object.fromEntries(known), maxItems })
    const { value, excluded } = captured
    if (nodeOf(maxItems) === undefined) inRange(maxItems, 'maxItems', 1, 100_000_000, true)
    this.action = action
    this.config = config
    // captured from an object with these fields
    const fields = value as { readonly place: Json; readonly maxItems?: Json }
    this.place = fields.place
    this.maxItems = fields.maxItems
    this.excluded = excluded
  }

  render(target: RenderTarget): object {
    const config: Record<string, unknown> = { ...this.config }
    renderValue(config, 'MaxItems', this.maxItems, target.language)
    return {
      Resource: `arn:${target.partition}:states:::s3:${this.action}`,
      ...(Object.keys(config).length === 0 ? undefined : { ReaderConfig: config }),
      [target.language === 'JSONata' ? 'Arguments' : 'Parameters']: renderTemplate(this.place, target.language),
    }
  }
}

/** @throws {ArnwrightError} `states/argument-missing` */
export const lacksNone = (
  action: string,
  given: Readonly<Record<string, unknown>>,
  required: readonly string[],
): void => {
  const missing = required.filter((name) => given[name] === undefined)
  if (missing.length > 0) refuse(argumentsMissing, action, missing.join(', '), { action })
}

const objectFields = {
  bucket: 'Bucket',
  key: 'Key',
  versionId: 'VersionId',
  expectedBucketOwner: 'ExpectedBucketOwner',
}
const listFields = { bucket: 'Bucket', prefix: 'Prefix', expectedBucketOwner: 'ExpectedBucketOwner' }

const csvConfig = (format: unknown): Record<string, unknown> => {
  const { delimiter, headers } = asObject(format, 'format', 'delimiter, headers')
  return {
    ...(delimiter === undefined ? undefined : { CSVDelimiter: oneOf(delimiter, 'delimiter', delimiters) }),
    CSVHeaderLocation: headers === undefined ? 'FIRST_ROW' : 'GIVEN',
    ...(headers === undefined ? undefined : { CSVHeaders: [headers].flat().map((name) => asString(name, 'headers')) }),
  }
}

// the signatures say what an item is, which the one draft does not carry
const get = (source: unknown, config: Readonly<Record<string, unknown>>): never =>
  new ReaderDraft('getObject', source, config, objectFields) as never

/**
 * The data sets that a distributed Map can read from Amazon S3. `Item` is the type of one item, where the file does not
 * determine it.
 * @see https://docs.aws.amazon.com/step-functions/latest/dg/input-output-itemreader.html
 */
export const ItemReader = {
  /** The rows of a CSV file, each as an object of strings with the names of the columns. */
  csv: <const In = BothIn, const Header extends string = string>(
    source: S3Object<In>,
    format: CsvFormat<Header> = {},
  ): ItemReader<Row<Header>, Languages<In>> => get(source, { InputType: 'CSV', ...csvConfig(format) }),
  /** The items of a list in a JSON file. @param options - `itemsPointer`: a JSON pointer to the list in the file */
  json:
    <Item = unknown>() =>
    <const In = BothIn>(
      source: S3Object<In>,
      options: { readonly itemsPointer?: string } = {},
    ): ItemReader<Item, Languages<In>> => {
      const { itemsPointer } = asObject(options, 'options', 'itemsPointer')
      return get(source, {
        InputType: 'JSON',
        ...(itemsPointer === undefined ? undefined : { ItemsPointer: asString(itemsPointer, 'itemsPointer') }),
      })
    },
  /** The lines of a JSON Lines file. */
  jsonl:
    <Item = unknown>() =>
    <const In = BothIn>(source: S3Object<In>): ItemReader<Item, Languages<In>> =>
      get(source, { InputType: 'JSONL' }),
  /** The rows of a Parquet file. */
  parquet:
    <Item = unknown>() =>
    <const In = BothIn>(source: Omit<S3Object<In>, 'versionId'>): ItemReader<Item, Languages<In>> =>
      get(source, { InputType: 'PARQUET' }),
  /** The rows of the files that an Athena manifest lists. */
  athenaManifest:
    <Item = unknown>() =>
    <const In = BothIn>(
      source: S3Object<In>,
      inputType: 'CSV' | 'JSONL' | 'PARQUET',
    ): ItemReader<Item, Languages<In>> =>
      get(source, {
        ManifestType: 'ATHENA_DATA',
        InputType: oneOf(inputType, 'inputType', ['CSV', 'JSONL', 'PARQUET']),
      }),
  /** The objects that the manifest of an S3 inventory lists. */
  inventory: <const In = BothIn>(source: S3Object<In>): ItemReader<S3InventoryItem, Languages<In>> =>
    get(source, { InputType: 'MANIFEST' }),
  /** The objects under a prefix, as `ListObjectsV2` describes them. */
  objects: <const In = BothIn>(source: S3Prefix<In>): ItemReader<S3ListItem, Languages<In>> =>
    new ReaderDraft('listObjectsV2', source, {}, listFields) as never,
  /** The items of all the objects under a prefix. */
  flattened:
    <Item = unknown>() =>
    <const In = BothIn>(
      source: S3Prefix<In>,
      inputType: 'CSV' | 'JSON' | 'JSONL' | 'PARQUET',
      format: CsvFormat<string> = {},
    ): ItemReader<Item, Languages<In>> =>
      new ReaderDraft(
        'listObjectsV2',
        source,
        {
          InputType: oneOf(inputType, 'inputType', ['CSV', 'JSON', 'JSONL', 'PARQUET']),
          Transformation: 'LOAD_AND_FLATTEN',
          ...(inputType === 'CSV' ? csvConfig(format) : undefined),
        },
        listFields,
      ) as never,
} as const
