using NewsBot.Benchmarks.Summaries;

// One line a verb; each verb prints its figures as a table and as JSON.
return args switch
{
    ["summary", var file] => SummaryVerb.Run(file),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("""
        dotnet run -c Release --project tests/NewsBot.Benchmarks -- VERB
          summary FILE   ROUGE recall of the summaries of labelled articles (lines of id, articles, references)
        """);
    return 2;
}
