import { isObject } from '../../../core/json.js'
import { refusal } from '../../../core/refusal.js'
import { docs } from '../docs.js'
import type { Value } from '../model.js'
import { at } from '../place.js'
import type { Rule } from '../rule.js'
import { isUnknown } from '../unknown.js'

interface Why extends Readonly<Record<string, string>> {
  readonly found: string
  readonly allowed: string
}

const maxPointer = 2_000

const faultsOf = (config: Value, resource: unknown, lists: boolean): readonly Why[] => {
  const { InputType: type, CSVHeaderLocation: location, CSVHeaders: headers, ItemsPointer: pointer } = config
  const found: Why[] = []
  const gets = typeof resource === 'string' && resource.endsWith(':getObject')
  if (gets && type === undefined && config['ManifestType'] !== 'S3_INVENTORY') {
    found.push({ found: 'InputType is missing', allowed: 'CSV, JSON, JSONL, PARQUET or MANIFEST for s3:getObject' })
  }
  const flattens = config['Transformation'] === 'LOAD_AND_FLATTEN'
  if (flattens && !lists && !isUnknown(resource)) {
    found.push({ found: 'LOAD_AND_FLATTEN stands with s3:getObject', allowed: 's3:listObjectsV2' })
  }
  if (flattens && type === undefined) found.push({ found: 'InputType is missing', allowed: 'the type of the objects' })
  if (location === 'GIVEN' && headers === undefined) {
    found.push({ found: 'CSVHeaderLocation is GIVEN and CSVHeaders are missing', allowed: 'the names of the columns' })
  }
  if (pointer !== undefined && type !== undefined && type !== 'JSON' && !isUnknown(type)) {
    found.push({ found: 'ItemsPointer stands with another type than JSON', allowed: 'InputType JSON' })
  }
  if (typeof pointer === 'string' && !isUnknown(pointer) && !isPointer(pointer)) {
    found.push({ found: `ItemsPointer is '${pointer}'`, allowed: 'a JSON pointer of less than 2,000 characters' })
  }
  return found
}

const isPointer = (text: string): boolean =>
  text.length < maxPointer && (text === '' || text.startsWith('/')) && !/~(?![01])/.test(text)

export const readerConfig = refusal('states/reader-config', '✗ {found}: expected {allowed}. Correct the ItemReader')

/** The configuration of a reader suits what it reads. */
export const readerConfigRule: Rule = {
  refusal: readerConfig,
  severity: 'error',
  docs: docs.itemReader,
  check: {
    fields: ({ kind, value, place }, report) => {
      if (kind !== 'ItemReader') return
      const config = value['ReaderConfig']
      const resource = value['Resource']
      if (config !== undefined && (!isObject(config) || isUnknown(config))) return
      const here = config === undefined ? place : at(place, 'ReaderConfig')
      const lists = typeof resource === 'string' && resource.endsWith(':listObjectsV2')
      for (const why of faultsOf(config ?? {}, resource, lists)) report(here, why)
      const parameters = value['Parameters'] ?? value['Arguments']
      if (config?.['InputType'] === 'PARQUET' && isObject(parameters) && 'VersionId' in parameters) {
        report(here, { found: 'InputType PARQUET has a VersionId', allowed: 'no VersionId' })
      }
    },
  },
}
