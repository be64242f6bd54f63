import { describe, expect, it } from 'vitest'
import { splitArn } from '../../../src/arn/parse-arn.js'
import { colonOutside, colonParts } from '../../../src/arn/tokens.js'

describe('a colon', () => {
  it.each<[string, readonly string[]]>([
    ['', ['']],
    ['function:Echo:live', ['function', 'Echo', 'live']],
    ['function:${AWS::StackName}-Echo:${Alias}', ['function', '${AWS::StackName}-Echo', '${Alias}']],
    // braces alone are no token
    ['log-group:a{b:c}', ['log-group', 'a{b', 'c}']],
    ['a:b}:c', ['a', 'b}', 'c']],
    ['${a}:b}:c', ['${a}', 'b}', 'c']],
    ['$a:{b:c}', ['$a', '{b', 'c}']],
    // a token that is not closed goes on to the end
    ['a:${b:c', ['a', '${b:c']],
    [':', ['', '']],
  ])('separates %s', (text, parts) => {
    expect(colonParts(text)).toEqual(parts)
    expect(colonOutside(text)).toBe(parts.length === 1 ? -1 : (parts[0] ?? '').length)
  })

  it('separates the parts of an ARN in the same way', () => {
    const text = 'arn:aws:logs:${AWS::Region}:111122223333:log-group:a{b:c}'
    expect(colonParts(text).slice(0, 5)).toEqual(['arn', 'aws', 'logs', '${AWS::Region}', '111122223333'])
    expect(splitArn(text)?.resource).toBe('log-group:a{b:c}')
  })
})
