import { existsSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { homedir, tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, chromium } from 'playwright-core'

const root = join(import.meta.dirname, '..', '..')
const installed = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  join(homedir(), 'Applications/Google Chrome.app/Contents/MacOS/Google Chrome'),
  '/usr/bin/chromium',
  '/usr/bin/google-chrome',
]

/**
 * The browser of `BROWSER_PATH`, the packaged one on Linux, else an installed Chrome; one clear line when there is
 * none.
 */
async function findBrowser(): Promise<string> {
  const given = process.env.BROWSER_PATH
  if (given) return given
  if (process.platform === 'linux' && process.arch === 'x64') {
    // Without it the package leaves out the libraries that a bare machine lacks.
    process.env.AWS_LAMBDA_JS_RUNTIME ??= 'nodejs24.x'
    const { default: packaged } = await import('@sparticuz/chromium')
    return packaged.executablePath()
  }
  const found = installed.find(path => existsSync(path))
  if (!found) throw new Error('No browser for the tests of the console: install Chrome, or set BROWSER_PATH to one.')
  return found
}

/** Chinese letters on a machine without any: the packaged font is the only one that the browser finds. */
async function fontSettings(): Promise<Record<string, string>> {
  if (process.platform !== 'linux') return {}
  const folder = join(tmpdir(), 'zhengming-fonts')
  const font = join(root, 'node_modules', '@expo-google-fonts', 'noto-sans-sc')
  await mkdir(folder, { recursive: true })
  const dirs = ['400Regular', '700Bold'].map(weight => `<dir>${join(font, weight)}</dir>`).join('')
  await writeFile(
    join(folder, 'fonts.conf'),
    `<?xml version="1.0"?><fontconfig>${dirs}<cachedir>${join(folder, 'cache')}</cachedir></fontconfig>`,
  )
  return { FONTCONFIG_FILE: join(folder, 'fonts.conf') }
}

/** A browser without a window, that asks nobody but this machine. */
export async function openBrowser(): Promise<Browser> {
  const executablePath = await findBrowser()
  const env = { ...process.env, ...(await fontSettings()) } as Record<string, string>
  return chromium.launch({
    executablePath,
    env,
    args: ['--no-sandbox', '--headless=shell', '--no-zygote', '--disable-gpu', '--font-render-hinting=none'],
  })
}
