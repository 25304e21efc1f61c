// One message to each chat through grammY with the plugins that its documentation recommends: all at once, they queue.
import { Bot } from "grammy";
import { autoRetry } from "@grammyjs/auto-retry";
import { apiThrottler } from "@grammyjs/transformer-throttler";

const [url, token, first, count] = process.argv.slice(2);
const bot = new Bot(token, { client: { apiRoot: url.replace(/\/$/, "") } });
bot.api.config.use(autoRetry());
bot.api.config.use(apiThrottler());
await Promise.all(Array.from({ length: Number(count) }, (_, at) => bot.api.sendMessage(Number(first) + at, "A headline of usual length, as it stands in the news")));
