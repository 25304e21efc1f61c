using System.Globalization;
using NewsBot.Commands;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Commands;

public sealed class UserRatesTests
{
    [Fact]
    public void Any_number_of_users_takes_bounded_memory()
    {
        var rates = new UserRates(new FakeTime());
        for (var user = 0; user < 12_000; user++)
        {
            rates.Take(user.ToString(CultureInfo.InvariantCulture), 20).ShouldBe(TimeSpan.Zero);
        }

        rates.Users.ShouldBe(10_000);
    }

    [Fact]
    public void Refused_commands_do_not_lengthen_the_wait()
    {
        var time = new FakeTime();
        var rates = new UserRates(time);
        rates.Take("one", 1).ShouldBe(TimeSpan.Zero);
        time.Advance(TimeSpan.FromSeconds(59));
        rates.Take("one", 1).ShouldBe(TimeSpan.FromSeconds(1));
        time.Advance(TimeSpan.FromSeconds(1));

        rates.Take("one", 1).ShouldBe(TimeSpan.Zero);
    }
}
