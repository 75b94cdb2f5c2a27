import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';

// A commit in the write-ahead log is handed to the system before a put is acknowledged, so it outlives the
// process; `synchronous = normal` forgoes only what a loss of power in the last moment would take.
// Rare checkpoints halve the time of a put.
// The exclusive lock keeps a second endpoint from cleaning up after the first one.
// `bytes` comes last, so that rows can be listed without reading what lies behind.
const schema = `
  pragma locking_mode = exclusive;
  pragma journal_mode = wal;
  pragma synchronous = normal;
  pragma wal_autocheckpoint = 8000;
  create table if not exists bucket (name text primary key, created integer not null, versioning text) strict;
  create table if not exists object (
    bucket text, key text, etag text not null, size integer not null, modified integer not null,
    about text not null, files text, bytes blob, primary key (bucket, key)
  ) strict;
  create index if not exists object_files on object (files) where files is not null;
  create table if not exists upload (id text primary key, bucket text not null, about text not null) strict;
  create table if not exists part (
    upload text, number integer, about text not null, files text not null, primary key (upload, number)
  ) strict;
`;

/** Opens the database of the endpoint in that folder; throws where another process has it open. */
export function openDatabase(directory: string): DatabaseSync {
  mkdirSync(directory, { recursive: true });
  const database = new DatabaseSync(path.join(directory, 's3.db'));
  try {
    database.exec(schema);
    return database;
  } catch (error) {
    database.close();
    if (/locked/.test(String(error))) throw new Error(`${directory} is in use by another process`);
    throw error;
  }
}

/** Runs `work` as one transaction. */
export function transact(database: DatabaseSync, work: () => void): void {
  database.exec('begin immediate');
  try {
    work();
    database.exec('commit');
  } catch (error) {
    database.exec('rollback');
    throw error;
  }
}
