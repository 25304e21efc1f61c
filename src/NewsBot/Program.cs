using NewsBot.CommandLine;

// The rooms are put together in Composition.cs; what the words of the command line do stands in CommandLine/.
return await NewsBotCommandLine.RunAsync(args);
