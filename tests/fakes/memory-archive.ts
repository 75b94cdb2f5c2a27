import type { Archive } from '../../functions/publishing/ports.ts';

/** The bucket `archive` in memory. */
export function createMemoryArchive(): Archive {
  const revisions = new Map<string, Uint8Array>();
  const texts = new Map<string, string>();
  const pictures = new Map<string, Uint8Array>();
  return {
    putRevision: async (id, sha256, pdf) => void revisions.set(`${id}/${sha256}`, pdf),
    getRevision: async (id, sha256) => revisions.get(`${id}/${sha256}`),
    linkRevision: async (id, revision) => `memory://archive/${id}/${revision}`,
    putText: async (id, sha256, text) => void texts.set(`${id}/${sha256}`, text),
    getText: async (id, sha256) => texts.get(`${id}/${sha256}`),
    putPicture: async (id, sha256, png) => void pictures.set(`${id}/${sha256}`, png),
    getPicture: async (id, sha256) => pictures.get(`${id}/${sha256}`),
  };
}
