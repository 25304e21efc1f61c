using System.Collections.Immutable;
using System.Text;

namespace NewsBot.Ingestion.Fetching.Robots;

/// <summary>The rules of a robots.txt that concern NewsBot (RFC 9309).</summary>
internal sealed class RobotsRules
{
    private readonly ImmutableArray<RobotsRule> _rules;

    private RobotsRules(ImmutableArray<RobotsRule> rules) => _rules = rules;

    /// <summary>Everything may be fetched.</summary>
    public static RobotsRules Everything { get; } = new([]);

    /// <summary>How much it holds.</summary>
    public int Characters => _rules.Sum(rule => rule.Length);

    /// <summary>Reads a robots.txt: the groups that name the product, or else those for everybody.</summary>
    /// <param name="body">The file; what is no UTF-8 in it is no rule.</param>
    /// <param name="product">The product's name without version.</param>
    public static RobotsRules Read(ReadOnlySpan<byte> body, string product)
    {
        var own = ImmutableArray.CreateBuilder<RobotsRule>();
        var common = ImmutableArray.CreateBuilder<RobotsRule>();
        var (forProduct, forAll, named, inNames) = (false, false, false, false);
        foreach (var line in Encoding.UTF8.GetString(body).TrimStart('\uFEFF').Split(['\r', '\n'], StringSplitOptions.RemoveEmptyEntries))
        {
            var (key, value) = Parts(line);
            if (key == "user-agent")
            {
                // Names that stand together begin one group.
                (forProduct, forAll) = inNames ? (forProduct, forAll) : (false, false);
                inNames = true;
                forAll |= value == "*";
                forProduct |= IsProduct(value, product);
                named |= forProduct;
            }
            else if (key is "allow" or "disallow")
            {
                inNames = false;
                var rule = RobotsRule.Of(value, key == "allow");
                if (rule is not null && forProduct)
                {
                    own.Add(rule);
                }

                if (rule is not null && forAll)
                {
                    common.Add(rule);
                }
            }
        }

        return new RobotsRules(named ? own.ToImmutable() : common.ToImmutable());
    }

    /// <summary>Whether a page may be fetched: the longest rule that fits decides, of two equal ones the one that allows.</summary>
    /// <param name="address">The page.</param>
    public bool Allow(Uri address)
    {
        if (address.AbsolutePath == "/robots.txt")
        {
            return true;
        }

        var path = RobotsRule.Normal(address.PathAndQuery);
        RobotsRule? decisive = null;
        foreach (var rule in _rules)
        {
            var weighs = decisive is null || rule.Length > decisive.Length || (rule.Length == decisive.Length && rule.Allows);
            decisive = weighs && rule.Fits(path) ? rule : decisive;
        }

        return decisive?.Allows ?? true;
    }

    private static (string Key, string Value) Parts(string line)
    {
        var comment = line.IndexOf('#', StringComparison.Ordinal);
        var rule = comment < 0 ? line : line[..comment];
        var colon = rule.IndexOf(':', StringComparison.Ordinal);
        return colon < 0 ? ("", "") : (rule[..colon].Trim().ToLowerInvariant(), rule[(colon + 1)..].Trim());
    }

    // "NewsBot/1.0" is a mistake that the standard lets readers forgive: the name ends where a name's characters end.
    private static bool IsProduct(string value, string product) =>
        value.StartsWith(product, StringComparison.OrdinalIgnoreCase) && (value.Length == product.Length || !(char.IsAsciiLetter(value[product.Length]) || value[product.Length] is '-' or '_'));
}
