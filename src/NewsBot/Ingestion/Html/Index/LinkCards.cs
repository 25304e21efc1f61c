using NewsBot.Articles;
using NewsBot.Ingestion.Html.Metadata;
using NewsBot.Ingestion.Html.Tree;

namespace NewsBot.Ingestion.Html.Index;

/// <summary>The cards of an index page: what stands around one article's link and around no other's.</summary>
internal sealed class LinkCards
{
    private const int HighestCard = 6;
    private const int LongestDate = 60;
    private readonly Dictionary<PageElement, int> _articlesIn = [];
    private readonly string _language;

    /// <summary>Sees which elements hold which links.</summary>
    /// <param name="articles">The articles' links.</param>
    /// <param name="language">The page's language.</param>
    public LinkCards(IEnumerable<IndexAnchor> articles, string language)
    {
        _language = language;
        foreach (var around in articles.SelectMany(article => article.Element.Ancestors().Take(HighestCard)))
        {
            _articlesIn[around] = _articlesIn.GetValueOrDefault(around) + 1;
        }
    }

    /// <summary>The date on an article's card, else in its address; null where there is none.</summary>
    /// <param name="article">One of the articles.</param>
    public Published? DateOf(IndexAnchor article)
    {
        var card = article.Element.Ancestors().Take(HighestCard).TakeWhile(around => _articlesIn[around] == 1).LastOrDefault() ?? article.Element;
        var stated = card.Elements().Where(element => element.Name == "time" || (element.Meaning.HasFlag(ClassMeaning.Date) && element.TextLength <= LongestDate))
            .Select(element => DateText.Read(element["datetime"] ?? element.WholeText(), _language)).FirstOrDefault(date => date is not null);
        return stated ?? LinkDate.Of(article.Address);
    }
}
