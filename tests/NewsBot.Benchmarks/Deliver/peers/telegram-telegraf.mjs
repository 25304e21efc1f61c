// One message to each chat through telegraf, which has no throttle of its own: all at once, and each again after the pause that the platform asks for.
import { Telegraf } from "telegraf";

const [url, token, first, count] = process.argv.slice(2);
const bot = new Telegraf(token, { telegram: { apiRoot: url.replace(/\/$/, "") } });

async function send(chat) {
  for (;;) {
    try {
      return await bot.telegram.sendMessage(chat, "A headline of usual length, as it stands in the news");
    } catch (refusal) {
      const pause = refusal.parameters?.retry_after;
      if (pause === undefined) throw refusal;
      await new Promise((again) => setTimeout(again, pause * 1000));
    }
  }
}

await Promise.all(Array.from({ length: Number(count) }, (_, at) => send(Number(first) + at)));
