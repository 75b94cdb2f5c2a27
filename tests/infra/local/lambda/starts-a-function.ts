/** Run as a process of its own: starts a function that never ends and prints the id of its process. */
import { LocalFunction } from '../../../../infra/local/lambda/local-function.ts';
import { RuntimeApi } from '../../../../infra/local/lambda/runtime-api.ts';
import { tinyFunction } from './tiny-function.ts';

const api = new RuntimeApi();
await api.listen();
const local = new LocalFunction(
  api,
  tinyFunction('export const handler = (event) => (event.forever ? new Promise(() => {}) : process.pid);'),
);
console.log(await local.invoke('{}'));
await local.invoke('{"forever":true}');
