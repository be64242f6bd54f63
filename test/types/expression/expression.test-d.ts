import { describe, expectTypeOf, it } from 'vitest'
import type { Json } from '../../../src/core/json.js'
import { and, eq, gt, isPresent, not, or, type Test } from '../../../src/expression/condition.js'
import { States } from '../../../src/expression/intrinsic.js'
import { jsonata } from '../../../src/expression/jsonata.js'
import type {
  Both,
  ExcludedBy,
  Expression,
  JsonTemplate,
  Reference,
  Template,
  ValueOf,
} from '../../../src/expression/types/expression.js'

interface Order {
  readonly id: string
  readonly items: readonly { readonly price: number }[]
  readonly note?: string
}

type JsonataIn = { readonly JSONata: true }
type JsonPathIn = { readonly JSONPath: true }

describe('a reference has the fields of its data', () => {
  it('each of them a reference', () => {
    expectTypeOf<Reference<Order>['id']>().toEqualTypeOf<Reference<string>>()
    expectTypeOf<Reference<Order>['items'][number]['price']>().toEqualTypeOf<Reference<number>>()
  })

  it('optional ones too: a path is there where its value may be missing', () => {
    expectTypeOf<Reference<Order>['note']>().toEqualTypeOf<Reference<string | undefined>>()
  })

  it('any field where nothing is known of the data', () => {
    expectTypeOf<Reference<unknown>>().toHaveProperty('~value')
    expectTypeOf<Reference<unknown>[string]>().toExtend<unknown>()
  })

  it('texts and numbers have none', () => {
    expectTypeOf<Exclude<keyof Reference<number>, '~value' | '~in'>>().toBeNever()
    expectTypeOf<Exclude<keyof Reference<string>, '~value' | '~in'>>().toBeNever()
  })

  it('it can be written in both languages', () => {
    expectTypeOf<Reference<Order>>().toExtend<Expression<Order, JsonataIn>>()
    expectTypeOf<Reference<Order>>().toExtend<Expression<Order, JsonPathIn>>()
  })
})

describe('an expression knows its value and its languages', () => {
  it('jsonata is what the caller says, in JSONata', () => {
    expectTypeOf(jsonata<number>`1`).toEqualTypeOf<Expression<number, JsonataIn>>()
    expectTypeOf(jsonata`1`).toEqualTypeOf<Expression<unknown, JsonataIn>>()
  })

  it('States.Format is text, in JSONPath', () => {
    expectTypeOf(States.Format('{}', 1)).toEqualTypeOf<Expression<string, JsonPathIn>>()
  })

  it('tests stand where what they compare stands', () => {
    const input = {} as Reference<{ readonly total: number; readonly id: string }>
    expectTypeOf(gt(input.total, 1)).toEqualTypeOf<Test<Both>>()
    expectTypeOf(gt(input.total, input.total)).toEqualTypeOf<Test<JsonataIn>>()
    expectTypeOf(eq(jsonata<number>`1`, 1)).toEqualTypeOf<Test<JsonataIn>>()
    expectTypeOf(not(isPresent(input.id))).toEqualTypeOf<Test<Both>>()
    expectTypeOf(and(gt(input.total, 1), eq(input.id, 'a'))).toEqualTypeOf<Test<Both>>()
    expectTypeOf(or(gt(input.total, 1))).toEqualTypeOf<Test<Both>>()
  })

  it('tests compare a value with one of its type', () => {
    const input = {} as Reference<{
      readonly total: number
      readonly flags: readonly string[]
      readonly kind: 'a' | 'b'
      readonly id?: string
      readonly any: unknown
    }>
    eq(input.kind, 'a')
    eq(input.id, 'x')
    eq(input.id, null)
    eq(input.any, 'x')
    gt(input.any, 1)
    gt(input.any, input.any)
    eq(input.kind, jsonata<string>`'a'`)
    // @ts-expect-error a list has no order
    gt(input.flags, 1)
    // @ts-expect-error a number is no text
    eq(input.total, '1')
    // @ts-expect-error the field is never that
    eq(input.kind, 'c')
    // @ts-expect-error a number is no text
    eq(input.total, input.id)
    // @ts-expect-error null has no order
    gt(input.any, null)
  })
})

describe('ValueOf is what a template gives', () => {
  it('constants are themselves', () => {
    expectTypeOf<ValueOf<'a' | 1 | true | null>>().toEqualTypeOf<'a' | 1 | true | null>()
  })

  it('expressions are their values, at any depth', () => {
    expectTypeOf<ValueOf<Expression<Order>>>().toEqualTypeOf<Order>()
    expectTypeOf<ValueOf<{ a: { b: readonly [Expression<number>, 'x'] } }>>().toEqualTypeOf<{
      a: { b: [number, 'x'] }
    }>()
  })

  it('of any JSON nothing is known', () => {
    expectTypeOf<ValueOf<Json>>().toBeUnknown()
    expectTypeOf<ValueOf<JsonTemplate<JsonataIn>>>().toBeUnknown()
    expectTypeOf<ValueOf<{ a: Json }>>().toEqualTypeOf<{ a: unknown }>()
  })

  it('any, unknown and never are followed', () => {
    // biome-ignore lint/suspicious/noExplicitAny: it is what is tried
    expectTypeOf<ValueOf<any>>().toBeUnknown()
    expectTypeOf<ValueOf<unknown>>().toBeUnknown()
    expectTypeOf<ValueOf<never>>().toBeNever()
    expectTypeOf<ValueOf<string>>().toEqualTypeOf<string>()
  })
})

describe('ExcludedBy tells the languages that a template is not written in', () => {
  it('by what stands in it, at any depth', () => {
    expectTypeOf<ExcludedBy<{ a: 1 }>>().toBeNever()
    expectTypeOf<ExcludedBy<Reference<Order>>>().toBeNever()
    expectTypeOf<ExcludedBy<{ a: Expression<string, JsonataIn> }>>().toEqualTypeOf<'JSONPath'>()
    expectTypeOf<ExcludedBy<{ a: { b: Expression<string, JsonPathIn> } }>>().toEqualTypeOf<'JSONata'>()
    expectTypeOf<ExcludedBy<{ a: Expression<string, JsonPathIn>; b: Expression<string, JsonataIn> }>>().toEqualTypeOf<
      'JSONata' | 'JSONPath'
    >()
    expectTypeOf<ExcludedBy<Json>>().toBeNever()
  })
})

describe('Template is what may stand where a value is wanted', () => {
  it('the value, an expression for it, or parts of both', () => {
    expectTypeOf<Order>().toExtend<Template<Order, JsonataIn>>()
    expectTypeOf<Reference<Order>>().toExtend<Template<Order, JsonataIn>>()
    expectTypeOf<{
      readonly id: Reference<string>
      readonly items: readonly [{ readonly price: 1 }]
    }>().toExtend<Template<Order, JsonataIn>>()
  })

  it('nothing of another type', () => {
    expectTypeOf<{ readonly id: number; readonly items: readonly [] }>().not.toExtend<Template<Order, JsonataIn>>()
    expectTypeOf<Reference<number>>().not.toExtend<Template<string, JsonataIn>>()
    expectTypeOf<Expression<string, JsonPathIn>>().not.toExtend<Template<string, JsonataIn>>()
  })
})
