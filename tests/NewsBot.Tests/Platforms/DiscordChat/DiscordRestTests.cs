using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging.Abstractions;
using NewsBot.Delivery;
using NewsBot.Delivery.Lanes;
using NewsBot.Messages;
using NewsBot.Platforms.DiscordChat;
using NewsBot.Platforms.DiscordChat.Posting;
using NewsBot.Platforms.DiscordChat.Rest;
using NewsBot.Tests.Platforms.Servers;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Platforms.DiscordChat;

/// <summary>Answers that are not as they should be, and what they cost.</summary>
public sealed class DiscordRestTests
{
    private static readonly ChatAddress Chat = new("discord", "1");

    [Theory(Timeout = 60_000)]
    [InlineData("application/json", "[]", 7)]
    [InlineData("application/json", """{"retry_after":"soon","global":"yes"}""", 7)]
    [InlineData("application/json", """{"retry_after":-3}""", 7)]
    [InlineData("application/json", """{"retry_after":2.5,"global":false}""", 2.5)]
    [InlineData("text/html", "<html>Slow down</html>", 7)]
    public async Task A_pause_is_kept_in_whatever_form_it_is_asked_for(string type, string body, double seconds)
    {
        await using var server = await StartAsync(context =>
        {
            context.Response.Headers.RetryAfter = "7";
            return AnswerAsync(context, 429, type, body);
        });

        (await Rest(server, new FakeTime()).CallAsync(Asking, CancellationToken.None)).ShouldBe(new DiscordAnswer.SlowDown(TimeSpan.FromSeconds(seconds)));
    }

    [Theory(Timeout = 60_000)]
    [InlineData(200, "[]")]
    [InlineData(200, "{}")]
    [InlineData(200, "null")]
    [InlineData(200, "")]
    [InlineData(302, "<html>Sign in to this network</html>")]
    public async Task An_answer_that_describes_no_channel_costs_nothing_but_another_try(int status, string body)
    {
        var asked = new ConcurrentBag<string>();
        await using var server = await StartAsync(context =>
        {
            asked.Add(context.Request.Path);
            return AnswerAsync(context, status, status == 200 ? "application/json" : "text/html", body);
        });
        var (api, time) = (new DiscordApi(Rest(server, new FakeTime())), new FakeTime());
        var sender = new DiscordSender(api, new DiscordChannels(api, time), new FakeOptions<DiscordOptions>(new DiscordOptions()), NullLogger<DiscordSender>.Instance);

        (await sender.SendAsync(Chat, DiscordAccount.Story(), "n1", CancellationToken.None)).ShouldBeOfType<SendOutcome.RetryLater>();
        asked.ShouldHaveSingleItem().ShouldBe("/channels/1");
    }

    [Fact]
    public async Task Before_refusals_get_the_address_banned_pushes_wait_and_answers_do_not()
    {
        await using var account = await DiscordAccount.StartAsync();
        Refuse(account, InvalidRequests.Most, 403, scope: null);

        var held = (await account.Sender.SendAsync(Chat, DiscordAccount.Story(), "n1", CancellationToken.None)).ShouldBeOfType<SendOutcome.RetryLater>();
        account.Server.Calls.ShouldBeEmpty();
        (await account.Api.TakeBackAsync(new DiscordInteraction("1", "token", "900", "1", "7", "en-US", MayManage: false), CancellationToken.None)).ShouldBeOfType<DiscordAnswer.Refused>();

        account.Time.Advance(held.After);
        (await account.Sender.SendAsync(Chat, DiscordAccount.Story(), "n1", CancellationToken.None)).ShouldBeOfType<SendOutcome.Sent>();
    }

    [Theory]
    [InlineData(429, "shared")]
    [InlineData(404, null)]
    [InlineData(400, null)]
    public async Task Other_refusals_and_limits_that_are_shared_with_others_count_towards_no_ban(int status, string? scope)
    {
        await using var account = await DiscordAccount.StartAsync();
        Refuse(account, InvalidRequests.Most, status, scope);

        (await account.Sender.SendAsync(Chat, DiscordAccount.Story(), "n1", CancellationToken.None)).ShouldBeOfType<SendOutcome.Sent>();
    }

    private static DiscordCall Asking => new(HttpMethod.Get, "/channels/{channel}", "1", "/channels/1", Body: null);

    private static void Refuse(DiscordAccount account, int times, int status, string? scope)
    {
        for (var time = 0; time < times; time++)
        {
            account.Rest.Invalid.Note(status, scope);
        }
    }

    private static DiscordRest Rest(WebApplication server, FakeTime time) =>
        DiscordRegistration.Rest(new DiscordOptions { Token = DiscordServer.Token, ApiUrl = Loopback.AddressOf(server) }, DiscordPace.MakeLane(time, NullLogger<Lane>.Instance), time);

    private static async Task<WebApplication> StartAsync(RequestDelegate answer)
    {
        var app = Loopback.Make();
        app.Run(answer);
        await app.StartAsync();
        return app;
    }

    private static async Task AnswerAsync(HttpContext context, int status, string type, string body)
    {
        (context.Response.StatusCode, context.Response.ContentType) = (status, type);
        context.Response.Headers.Location = "/elsewhere";
        await context.Response.WriteAsync(body);
    }
}
