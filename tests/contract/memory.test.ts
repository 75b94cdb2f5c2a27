import { describe } from 'vitest';
import { createMemoryLibrary } from '../fakes/memory-library.ts';
import { createMemoryRecords } from '../fakes/memory-records.ts';
import { createMemoryUploads } from '../fakes/memory-uploads.ts';
import { libraryContract } from './library-contract.ts';
import { recordsContract } from './records-contract.ts';
import { uploadsContract } from './uploads-contract.ts';

describe('library in memory', () => libraryContract(createMemoryLibrary));

describe('records in memory', () => {
  const clock = { time: 0 };
  recordsContract(() => createMemoryRecords(() => clock.time), clock);
});

describe('uploads in memory', () => {
  uploadsContract(() => {
    const uploads = createMemoryUploads();
    return { uploads, clerk: { put: async (...args) => void uploads.put(...args) } };
  });
});
