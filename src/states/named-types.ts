/**
 * What the type of a definition is made of. `arnwright/parse` and `arnwright/check` export it all, since a library that exports a
 * definition that it read names these types in its declarations.
 */
export type {
  AnyState,
  Assigns,
  Branch,
  ChoiceTest,
  DistributedMap,
  InJsonata,
  InJsonPath,
  ItemBatcher,
  ItemProcessor,
  ItemReader,
  JsonataCatcher,
  JsonataChoice,
  JsonataCredentials,
  JsonataFail,
  JsonataRule,
  JsonataSucceed,
  JsonPathCatcher,
  JsonPathChoice,
  JsonPathSucceed,
  ReaderConfig,
  Results,
  ResultWriter,
  Retrier,
  RetriesJsonata,
  RetriesJsonPath,
  WriterConfig,
} from './document.js'
