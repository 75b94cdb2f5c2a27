import dgram from 'node:dgram';
import dns from 'node:dns';
import net from 'node:net';

/**
 * Preloaded in the process that renders bad inputs and in its threads: whoever reaches for the network ends the
 * process, so that no `catch` can hide it.
 */
function refuse(): never {
  process.stderr.write(`the network was reached for\n${new Error().stack}\n`);
  process.abort();
}

net.Socket.prototype.connect = refuse;
dgram.Socket.prototype.send = refuse;
dns.lookup = refuse as unknown as typeof dns.lookup;
dns.promises.lookup = refuse as unknown as typeof dns.promises.lookup;
globalThis.fetch = refuse;
