// Messages to channels in turn through @discordjs/rest, which keeps the buckets and 50 calls a second: all at once, it queues.
import { REST } from "@discordjs/rest";

const [url, token, first, channels, count] = process.argv.slice(2);
const rest = new REST({ api: url.replace(/\/v10\/?$/, ""), version: "10", timeout: 60_000 }).setToken(token);
await Promise.all(Array.from({ length: Number(count) }, (_, at) => rest.post(`/channels/${Number(first) + (at % Number(channels))}/messages`, {
  body: { content: "A headline of usual length, as it stands in the news", allowed_mentions: { parse: [] }, nonce: `peer${at}`, enforce_nonce: true },
})));
