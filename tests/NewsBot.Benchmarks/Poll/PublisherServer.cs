using System.Globalization;
using System.IO.Compression;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace NewsBot.Benchmarks.Poll;

/// <summary>The publishers' server: a process of its own on loopback, told by its owner which round it is.</summary>
internal static class PublisherServer
{
    /// <summary>What follows the word on the server's standard output is its port.</summary>
    public const string PortWord = "port ";

    // One address has some 28,000 ports; a round takes thousands, which stay closed for a minute.
    private const int Addresses = 8;

    /// <summary>Serves until its input ends.</summary>
    /// <param name="seed">The seed.</param>
    /// <param name="start">When the first round is.</param>
    public static async Task<int> RunAsync(int seed, DateTimeOffset start)
    {
        var (publishers, press, round) = (new Publishers(seed), new FeedPress(seed, start), 0);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var port = FreePort();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            foreach (var address in Enumerable.Range(1, Addresses))
            {
                kestrel.Listen(AddressOf(address), port);
            }
        });
        await using var server = builder.Build();
        server.Run(context => AnswerAsync(context, publishers, press, Volatile.Read(ref round)));
        await server.StartAsync();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{PortWord}{port}"));
        while (await Console.In.ReadLineAsync() is { } line)
        {
            Volatile.Write(ref round, int.Parse(line, CultureInfo.InvariantCulture));
            Console.WriteLine(line);
        }

        return 0;
    }

    /// <summary>One of the server's addresses.</summary>
    /// <param name="number">Any number.</param>
    public static IPAddress AddressOf(int number) => new([127, 0, 0, (byte)(1 + (number % Addresses))]);

    private static int FreePort()
    {
        using var listener = new System.Net.Sockets.TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static async Task AnswerAsync(HttpContext context, Publishers publishers, FeedPress press, int round)
    {
        var (request, response) = (context.Request, context.Response);
        if (request.Path.Value!.Split('/') is not [_, var place, var number] || !int.TryParse(number, CultureInfo.InvariantCulture, out var feed))
        {
            response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        var (version, fault) = (publishers.VersionOf(feed, round), publishers.FaultOf(feed, round));
        if (place == "feed" && publishers.MoveOf(feed) is var move and not 0)
        {
            (response.StatusCode, response.Headers.Location) = (move, $"/moved/{number}");
            return;
        }

        if (fault is Publishers.Fault.Broken or Publishers.Fault.Gone or Publishers.Fault.TooMany)
        {
            response.StatusCode = fault switch { Publishers.Fault.Broken => 500, Publishers.Fault.Gone => 404, _ => 429 };
            response.Headers.RetryAfter = fault == Publishers.Fault.TooMany ? "600" : default;
            return;
        }

        if (fault == Publishers.Fault.Silent)
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, context.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default);
            return;
        }

        var tag = $"\"{version}\"";
        if (publishers.HasValidators(feed))
        {
            response.Headers.ETag = tag;
            response.Headers.LastModified = DateTimeOffset.UnixEpoch.AddDays(20_000 + version).ToString("r", CultureInfo.InvariantCulture);
            if (request.Headers.IfNoneMatch == tag)
            {
                response.StatusCode = StatusCodes.Status304NotModified;
                return;
            }
        }

        var (body, type) = press.Print(feed, version);
        response.ContentType = type;
        if (fault == Publishers.Fault.Cut)
        {
            response.ContentLength = body.Length;
            await response.Body.WriteAsync(body.AsMemory(0, body.Length / 2), context.RequestAborted);
            await response.Body.FlushAsync(context.RequestAborted);
            context.Abort();
            return;
        }

        await SendAsync(response, body, publishers.EncodingOf(feed), context.RequestAborted);
    }

    private static async Task SendAsync(HttpResponse response, byte[] body, string? encoding, CancellationToken cancellationToken)
    {
        response.Headers.ContentEncoding = encoding;
        await using Stream packed = encoding switch
        {
            "gzip" => new GZipStream(response.Body, CompressionLevel.Fastest, leaveOpen: true),
            "br" => new BrotliStream(response.Body, CompressionLevel.Fastest, leaveOpen: true),
            _ => new BufferedStream(response.Body),
        };
        await packed.WriteAsync(body, cancellationToken);
    }
}
