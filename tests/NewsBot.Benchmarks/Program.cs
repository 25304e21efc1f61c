using System.Globalization;
using NewsBot.Benchmarks.Deliver;
using NewsBot.Benchmarks.Feeds;
using NewsBot.Benchmarks.Pages;
using NewsBot.Benchmarks.Platforms;
using NewsBot.Benchmarks.Poll;
using NewsBot.Benchmarks.Speed;
using NewsBot.Benchmarks.Stories;
using NewsBot.Benchmarks.Summaries;
using NewsBot.Benchmarks.Timelines;
using NewsBot.Benchmarks.Topics;

// One line a verb; each verb prints its figures as a table and as JSON.
return args switch
{
    ["summary", var file] => SummaryVerb.Run(file),
    ["timeline", var file] => TimelineVerb.Run(file),
    ["pages", var folder] => PagesVerb.Run(folder, errors: false),
    ["pages", var folder, "errors"] => PagesVerb.Run(folder, errors: true),
    ["stories", var file, .. var options] => await StoriesVerb.RunAsync(file, options),
    ["copies", var file] => await CopiesVerb.RunAsync(file, errors: false),
    ["copies", var file, "errors"] => await CopiesVerb.RunAsync(file, errors: true),
    ["topics", var file] => TopicsVerb.Run(file, "config/topics.json", errors: false),
    ["topics", var file, "errors"] => TopicsVerb.Run(file, "config/topics.json", errors: true),
    ["feeds", var folder] => FeedsVerb.Run(folder),
    ["ingest", .. var options] => await IngestVerb.RunAsync(SpeedOptions.Read(options)),
    ["poll"] => await PollVerb.RunAsync(feeds: 5_000),
    ["poll", var feeds] => await PollVerb.RunAsync(int.Parse(feeds, CultureInfo.InvariantCulture)),
    ["poll-server", var seed, var start] => await PublisherServer.RunAsync(int.Parse(seed, CultureInfo.InvariantCulture), DateTimeOffset.Parse(start, CultureInfo.InvariantCulture)),
    ["query", .. var options] => await QueryVerb.RunAsync(SpeedOptions.Read(options)),
    ["start", .. var options] => await StartVerb.RunAsync(SpeedOptions.Read(options)),
    ["deliver"] => await DeliverVerb.RunAsync(["telegram", "paid", "discord", "peers", "planning"]),
    ["deliver", .. var parts] => await DeliverVerb.RunAsync(parts),
    ["planning", var store] => await PlanningRounds.RunAsync(store),
    ["chat"] => await ChatVerb.RunAsync(commands: 500),
    ["chat", var commands] => await ChatVerb.RunAsync(int.Parse(commands, CultureInfo.InvariantCulture)),
    ["kill"] => await KillVerb.RunAsync(runs: 1_000),
    ["kill", var runs] => await KillVerb.RunAsync(int.Parse(runs, CultureInfo.InvariantCulture)),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("""
        dotnet run -c Release --project tests/NewsBot.Benchmarks -- VERB
          ingest         speed of the intake beside a bare FTS5 insert of the same made-up articles
          poll N         N feeds (5,000) on a server on loopback, of whose answers most say that nothing changed, looked at once and three times more:
                         feeds and articles a second, processor time, memory; beside it python3-feedparser on the documents of a round
          query          how long /latest and /search take on a full store
          start          how long the service takes until it is ready on a full store, and its memory
                         options of these: --articles N, --before N (of ingest: so many are in the store already, copied row by row), --batch N, --seed N, --store PATH (keeps the database and uses it again)
          pages FOLDER   F1 of the text, accuracy of title, byline and date, and speed of reading labelled web pages: a folder for each page
                         (source.html, expected.html, expected-metadata.json), or ground-truth.json beside html/*.html.gz; "pages FOLDER errors" lists each page
          chat N         memory of one process that serves both platforms, idle and after N commands on each (500), and how long
                         a command takes from the update to the accepted answer, beside a bare call to the same server
          kill N         a process that posts to 2,000 chats of both platforms is killed at random moments and started again, N times (1,000)
          stories FILE   B3 and pairwise precision, recall and F1 of the stories that the intake makes of labelled articles (lines of id, source, title,
                         body, published, story), fed in the order of their times, else of the file; --shuffle SEED feeds them in another order,
                         --errors lists stories that were merged or parted wrongly
          copies FILE    share of what publishers make of a wire text (half of it, another lead, other numbers, ...) that the intake takes for a reprint, and how
                         many of the articles themselves it takes for one; lines as of stories; "copies FILE errors" lists them
          deliver PARTS  one process against servers that keep the platforms' limits, while it answers 5 commands a second: "telegram" (30/s),
                         "paid" (1000/s), "discord" (50/s), "peers" (grammY, telegraf and @discordjs/rest under the same load; needs Node),
                         "planning" (what 10,000 and 100,000 subscriptions are owed of 100 new stories: time and memory); all by default
          topics FILE    precision, recall and F1 of the tags of articles with country labels (lines of id, title, body, topics), and speed;
                         "topics FILE errors" lists each difference
          feeds FOLDER   share of a suite's expectations of feeds that hold, of those that concern what NewsBot reads; and speed
          summary FILE   ROUGE recall of the summaries of labelled articles (lines of id, articles, references)
          timeline FILE  recall, precision and F1 of the times found in labelled articles, and of their values
                         (lines of id, body, published, dates: a list of text and value)
        """);
    return 2;
}
