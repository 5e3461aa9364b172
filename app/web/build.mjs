// Puts the site together: node app/web/build.mjs WASM_FOLDER OUT_FOLDER   (called by script/build)
//
// What is named by its content lies in assets/ and may be cached for ever; the rest of app/public keeps its name.
// assets.json tells the server where things went: {"app.css": "assets/app.1a2b3c4d.css", …}.

import { createHash } from 'node:crypto'
import { cp, mkdir, readFile, readdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import * as zlib from 'node:zlib'
import { build } from 'esbuild'
import { bundle } from 'lightningcss'

const here = path.dirname(fileURLToPath(import.meta.url))
const publicFolder = path.join(here, '../public')
const styleEntry = path.join(here, '../../style/main.css')
const [wasmFolder, out] = process.argv.slice(2)

/** The oldest browsers that the whole of the site is written for; older ones still get the pages. */
const browsers = { chrome: [111], edge: [111], firefox: [113], safari: [16, 4], ios_saf: [16, 4] }

/** Public pages, staff pages, what starts the islands on pages that have some, a walk on the phone, and victim support on both sides. */
const pageScripts = ['main', 'office', 'islands', 'walk', 'support', 'support_later', 'support_office']

/** Kept by the service worker from its first visit. The islands are not: a page that has none shall not pay for them. */
const precached = name =>
  ['app.css', 'main.js', 'manifest.webmanifest'].includes(name) || /^offline.*\.html$/.test(name) || name.endsWith('.woff2')

/** Logical name → path in the site. */
const assets = {}

const digest = content => createHash('sha256').update(content).digest('hex').slice(0, 8)

/** Writes content under a name that carries its hash, and remembers where. */
async function addHashed(name, content) {
  const { name: stem, ext } = path.parse(name)
  assets[name] = `assets/${stem}.${digest(content)}${ext}`
  await writeFile(path.join(out, assets[name]), content)
}

async function filesIn(folder) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  return entries.filter(entry => entry.isFile()).map(entry => path.join(entry.parentPath ?? entry.path, entry.name)).sort()
}

/** Fonts are asked for by the style sheet only, so they can have hashed names; addresses of other files must stay. */
async function addPublic() {
  for (const file of await filesIn(publicFolder)) {
    const name = path.relative(publicFolder, file)
    if (name.endsWith('.md')) continue // notes for those who work here
    if (name.endsWith('.woff2')) {
      await addHashed(name, await readFile(file))
    } else {
      assets[name] = name
      await mkdir(path.dirname(path.join(out, name)), { recursive: true })
      await cp(file, path.join(out, name))
    }
  }
}

const scriptOptions = {
  bundle: true,
  minify: true,
  format: 'esm',
  platform: 'browser',
  target: Object.entries(browsers).map(([name, version]) => (name === 'ios_saf' ? 'ios' : name) + version.join('.')),
  logLevel: 'warning',
  write: false,
}

/** The page gives the glue the address of the module, so the glue's own guess of it is never used. */
async function addIslands() {
  await addHashed('app_bg.wasm', await readFile(path.join(wasmFolder, 'app_bg.wasm')))
  const glue = await build({ ...scriptOptions, entryPoints: [path.join(wasmFolder, 'app.js')], legalComments: 'none' })
  await addHashed('app.js', glue.outputFiles[0].contents)
}

/**
 * One script of the pages. Each is built on its own, so that a page fetches one file; parts that it imports later on become files of
 * their own. esbuild names them, for they name each other.
 */
async function addScript(entry) {
  const result = await build({
    ...scriptOptions,
    entryPoints: [path.join(here, `src/${entry}.ts`)],
    splitting: true,
    outdir: path.join(out, 'assets'),
    entryNames: '[name].[hash]',
    // Named after what asks for it, so that script/size can add up what one page fetches.
    chunkNames: `${entry}-[name].[hash]`,
    metafile: true,
  })
  for (const file of result.outputFiles) await writeFile(file.path, file.contents)
  const built = Object.entries(result.metafile.outputs).find(([, output]) => output.entryPoint?.endsWith(`src/${entry}.ts`))[0]
  assets[`${entry}.js`] = path.relative(out, path.resolve(built))
}

/** Where an address in a style sheet leads: from the root of the site into app/public, otherwise from the sheet itself. */
function assetOf(url, sheet) {
  if (url.startsWith('data:') || url.startsWith('#')) return url
  const file = url.startsWith('/') ? path.join(publicFolder, url) : path.resolve(path.dirname(sheet), url)
  const name = path.relative(publicFolder, file)
  if (!assets[name]) throw new Error(`${sheet}: url(${url}) is not in app/public`)
  return `/${assets[name]}`
}

async function addStyles() {
  const targets = Object.fromEntries(
    Object.entries(browsers).map(([name, [major, minor = 0]]) => [name, (major << 16) | (minor << 8)]),
  )
  const { code, dependencies, warnings } = bundle({ filename: styleEntry, minify: true, targets, analyzeDependencies: true })
  for (const warning of warnings) throw new Error(`${warning.loc?.filename}:${warning.loc?.line}: ${warning.message}`)
  let sheet = code.toString()
  for (const { type, url, placeholder, loc } of dependencies) {
    if (type === 'url') sheet = sheet.replaceAll(placeholder, assetOf(url, loc.filePath))
  }
  await addHashed('app.css', sheet)
}

/** Last, because the worker carries the list of what it keeps. Its own name must stay, or old workers would never leave. */
async function addServiceWorker() {
  const manifest = []
  for (const [name, file] of Object.entries(assets).filter(([name]) => precached(name))) {
    const hashed = file.startsWith('assets/')
    manifest.push({ url: `/${file}`, revision: hashed ? null : digest(await readFile(path.join(out, file))) })
  }
  const worker = await build({
    ...scriptOptions,
    format: 'iife',
    entryPoints: [path.join(here, 'src/sw.ts')],
    define: { 'self.__WB_MANIFEST': JSON.stringify(manifest), 'process.env.NODE_ENV': '"production"' },
  })
  assets['sw.js'] = 'sw.js'
  await writeFile(path.join(out, 'sw.js'), worker.outputFiles[0].contents)
}

const brotli = promisify(zlib.brotliCompress)
const gzip = promisify(zlib.gzip)

/** Lays .br and .gz beside each file that gets smaller by it. */
async function compress(file) {
  const content = await readFile(file)
  const { BROTLI_PARAM_QUALITY, BROTLI_PARAM_SIZE_HINT } = zlib.constants
  const params = { [BROTLI_PARAM_QUALITY]: 11, [BROTLI_PARAM_SIZE_HINT]: content.length }
  const smaller = { br: await brotli(content, { params }), gz: await gzip(content, { level: 9 }) }
  for (const [extension, bytes] of Object.entries(smaller)) {
    if (bytes.length < content.length) await writeFile(`${file}.${extension}`, bytes)
  }
}

await mkdir(path.join(out, 'assets'), { recursive: true })
await addPublic()
await addIslands()
for (const entry of pageScripts) await addScript(entry)
await addStyles()
await addServiceWorker()
const compressible = /\.(css|html|js|json|svg|txt|wasm|webmanifest|xml)$/
await Promise.all((await filesIn(out)).filter(file => compressible.test(file)).map(compress))
const sorted = Object.fromEntries(Object.entries(assets).sort(([a], [b]) => (a < b ? -1 : 1)))
await writeFile(path.join(out, 'assets.json'), JSON.stringify(sorted, null, 2) + '\n')
