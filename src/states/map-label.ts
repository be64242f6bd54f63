/**
 * Whether a distributed Map may have this label: 1 to 40 characters, none of which an ARN or a tool could misread.
 * @see https://docs.aws.amazon.com/step-functions/latest/dg/state-map-distributed.html
 */
export const isMapLabel = (text: string): boolean => /^[^\s?*<>{}[\]"#%\\^|~`$&,;:/\p{Cc}]{1,40}$/u.test(text)
