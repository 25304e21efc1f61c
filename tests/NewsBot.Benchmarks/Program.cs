using NewsBot.Benchmarks.Summaries;
using NewsBot.Benchmarks.Topics;

// One line a verb; each verb prints its figures as a table and as JSON.
return args switch
{
    ["summary", var file] => SummaryVerb.Run(file),
    ["topics", var file] => TopicsVerb.Run(file, "config/topics.json", errors: false),
    ["topics", var file, "errors"] => TopicsVerb.Run(file, "config/topics.json", errors: true),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("""
        dotnet run -c Release --project tests/NewsBot.Benchmarks -- VERB
          topics FILE    precision, recall and F1 of the tags of articles with country labels (lines of id, title, body, topics), and speed;
                         "topics FILE errors" lists each difference
          summary FILE   ROUGE recall of the summaries of labelled articles (lines of id, articles, references)
        """);
    return 2;
}
