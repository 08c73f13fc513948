import { type Looks, openLooks } from '#notices/document.ts'
import { FontsMissing, fontsIn } from '#notices/fonts.ts'
import { ConfigurationError } from '#system/configuration.ts'

/**
 * How papers are set that are issued from here. Throws `ConfigurationError` when `FONTS_DIR` does not hold the faces.
 */
export function looksOf(fontsDir: string | undefined): Looks {
  try {
    return { ...openLooks, fonts: fontsIn(fontsDir).name }
  } catch (error) {
    if (error instanceof FontsMissing) throw new ConfigurationError(`${error.message}.`)
    throw error
  }
}
