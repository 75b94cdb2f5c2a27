import { availableParallelism } from 'node:os';

/** Processes of one function at a time: one more than cores, since each waits for services part of its time. */
export const localConcurrency = Math.max(2, availableParallelism() + 1);
