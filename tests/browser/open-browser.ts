import { existsSync } from 'node:fs';
import { mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';

/** Whether npm has a Chromium for this machine, or the variable `CHROMIUM` names one. */
export const hasBrowser =
  process.env.CHROMIUM !== undefined || (process.platform === 'linux' && process.arch === 'x64');

const unpacked = join(tmpdir(), 'gazette-chromium-153');

/** For machines without any fonts: the ones of the package. */
const fontConfiguration = `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>${join(unpacked, 'fonts')}</dir><cachedir>${join(unpacked, 'fonts-cache')}</cachedir></fontconfig>`;

/** Starts a headless Chromium, the one that npm installs unless `CHROMIUM` names another. */
export async function openBrowser(): Promise<Browser> {
  const args = ['--no-sandbox', '--no-zygote', '--font-render-hinting=none'];
  if (process.env.CHROMIUM) return chromium.launch({ executablePath: process.env.CHROMIUM, args });
  await unpack();
  const environment: Record<string, string> = {
    ...(process.env as Record<string, string>),
    LD_LIBRARY_PATH: join(unpacked, 'al2023', 'lib'),
  };
  if (!existsSync('/etc/fonts')) environment.FONTCONFIG_FILE = join(unpacked, 'fonts.conf');
  return chromium.launch({ executablePath: join(unpacked, 'chromium'), args, env: environment });
}

/** Unpacks the browser beside its place first, so that a run cut short or another at work leaves no half of it. */
async function unpack(): Promise<void> {
  if (existsSync(join(unpacked, 'chromium'))) return;
  const before = { TMPDIR: process.env.TMPDIR, AWS_EXECUTION_ENV: process.env.AWS_EXECUTION_ENV };
  const directory = await mkdtemp(`${unpacked}-`);
  try {
    // The package unpacks into the temporary folder, with the libraries it needs where it takes this for Lambda.
    process.env.TMPDIR = directory;
    process.env.AWS_EXECUTION_ENV = 'AWS_Lambda_nodejs22.x';
    const { default: packed } = await import('@sparticuz/chromium');
    await packed.executablePath();
    await writeFile(join(directory, 'fonts.conf'), fontConfiguration);
    await rename(directory, unpacked);
  } catch (error) {
    await rm(directory, { recursive: true, force: true });
    if (!existsSync(join(unpacked, 'chromium'))) throw error;
  } finally {
    for (const [name, value] of Object.entries(before)) {
      if (value === undefined) delete process.env[name];
      else process.env[name] = value;
    }
  }
}
