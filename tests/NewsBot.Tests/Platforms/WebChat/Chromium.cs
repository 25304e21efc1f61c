using Microsoft.Playwright;

namespace NewsBot.Tests.Platforms.WebChat;

/// <summary>The browser that Debian ships; tests that need it are reported as skipped where it is not installed.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private const string Executable = "/usr/bin/chromium";
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public async ValueTask InitializeAsync()
    {
        if (File.Exists(Executable))
        {
            _playwright = await Playwright.CreateAsync();
            // No sandbox: containers that run tests seldom allow what it needs, and only this project's page is opened.
            _browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = Executable, Args = ["--no-sandbox"] });
        }
    }

    public async Task<IPage> OpenAsync(Uri address, BrowserNewContextOptions? options = null)
    {
        Assert.SkipUnless(_browser is not null, $"needs {Executable}");
        var context = await _browser.NewContextAsync(options);
        var page = await context.NewPageAsync();
        await page.GotoAsync(address.ToString());
        await Assertions.Expect(page.Locator("#state")).ToHaveClassAsync("live");
        return page;
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
    }
}
