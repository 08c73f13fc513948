/**
 * Controls, overrides of the reading direction and non-characters: no letter, and forbidden in XML or misleading in
 * print.
 */
const UNPRINTABLE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u0084\u0086-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]/g

/** The lines of a text as printed, trimmed at the end and without empty ones. Half surrogates become U+FFFD. */
export function lines(text: string): string[] {
  return text
    .toWellFormed()
    .replace(UNPRINTABLE, '')
    .split(/\r\n|[\n\r\u0085\u2028\u2029]/)
    .map(line => line.replaceAll('\t', '  ').trimEnd())
    .filter(line => line !== '')
}

/** The same text on one line. */
export const oneLine = (text: string): string => lines(text).join(' ')
