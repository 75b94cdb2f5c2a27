import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const folder = dirname(createRequire(import.meta.url).resolve('@expo-google-fonts/tinos/package.json'));

/** The files of Tinos, the text face of every engine in the bench. */
export const tinos = {
  regular: join(folder, '400Regular/Tinos_400Regular.ttf'),
  italic: join(folder, '400Regular_Italic/Tinos_400Regular_Italic.ttf'),
  bold: join(folder, '700Bold/Tinos_700Bold.ttf'),
  boldItalic: join(folder, '700Bold_Italic/Tinos_700Bold_Italic.ttf'),
} as const;
