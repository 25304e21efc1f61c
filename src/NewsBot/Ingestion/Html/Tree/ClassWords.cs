using System.Collections.Frozen;

namespace NewsBot.Ingestion.Html.Tree;

/// <summary>Class names as words: <c>articleBody</c>, <c>article-body</c> and <c>article__body</c> are one.</summary>
internal static class ClassWords
{
    // Words that end in * stand for all that begin so. Two words of one name are also looked up joined: read-more is "readmore".
    private static readonly (ClassMeaning Meaning, FrozenSet<string> Words, string[] Starts)[] Lists =
    [
        Of(ClassMeaning.Furniture, """
            comment comments disqus related relatedposts* jprelatedposts recommend* recirc* promo* newsletter* subscri* signup* advert* ad ads adslot similar*
            sponsor* taboola outbrain trendmd sharedaddy share sharing sharebar sharetools sharebuttons sharelinks sharingbar social* sidebar* widget*
            cookie* consent gdpr breadcrumb breadcrumbs pagination pager footer* masthead menu nav navbar navigation toolbar popup* popover* modal overlay tooltip
            paywall mostread mostpopular mostviewed trending popular morestories morenews morefrom moreon morein morearticles readmore readnext readalso
            nextarticle nextpost nextup alsoread alsolike recentposts recentnews recentarticles recentstories recentcomments
            author authorbio authorbox authorinfo authorcard authordesc* authorprofile aboutauthor abouttheauthor bio byline dateline timestamp
            date dates publisheddate publishdate publishedon publishedtime publishinfo pubdate publicationdate readingtime readtime estimatedreadtime
            meta metadata postmeta entrymeta articlemeta tag tags taglist keywords topics copyright disclaimer disclosure skiplink sronly visuallyhidden screenreader*
            printonly printheader gallery slideshow carousel slider rollover* login register donat* survey poll quiz toc teaser* hidden feedback rating correctionform
            """),
        Of(ClassMeaning.Caption, "caption* captions credit* figcaption imagecaption imagecredit imagesource imagedesc* photocaption* photocredit* photosource* photodesc* wpcaption* piccaption imgcaption mediacaption"),
        Of(ClassMeaning.Content, """
            tweet twittertweet socialmediaembed articlebody articlecontent articletext storybody storycontent storytext entrycontent postbody postcontent maincontent
            bodycontent bodytext bodycopy hassidebar nosidebar withsidebar
            """),
        Of(ClassMeaning.Standfirst, "subhead subheading subheadline subtitle standfirst dek alternativeheadline kicker eyebrow strapline"),
        Of(ClassMeaning.Body, """
            articlebody* articlecontent articletext articlecopy articlemaintext storybody* storycontent storytext storycopy entrycontent postbody postcontent postentry posttext
            bodycopy bodytext bodycontent contentbody richtext newsbody newstext newscontent mainarticle caasbody tdpostcontent fieldnamebody instapaperbody mwparseroutput
            """),
        Of(ClassMeaning.Byline, "byline* author* writer writtenby contributor reporter creator autor* auteur"),
        Of(ClassMeaning.Date, "date* dateline publish published* pubdate time timestamp posted postedon byline entrymeta postmeta articleinfo meta"),
        Of(ClassMeaning.Modified, "updated modified lastupdated lastmodified"),
        Of(ClassMeaning.Beside, """
            menu mainmenu topmenu submenu megamenu menuitem nav navbar mainnav navigation subnav footer footer* colophon breadcrumb breadcrumbs pager pagers pagination paginator
            sidebar* sponsor* advert* ad ads adslot adunit nativead promoted partners taboola outbrain newsletter* poll polls cookie*
            mostread mostpopular mostviewed mostwatched mostshared trending popular popularposts related* recommend* tagcloud taglist comment comments commentlist
            """),
        Of(ClassMeaning.Paywall, "paywall* regwall* meteredwall subscribewall subscriptionwall premiumwall piano* tpmodal tpcontainer subscriberonly subscribersonly"),
    ];

    private static readonly string[] LikelyParts = ["article", "body", "content", "entry", "main", "page", "post", "text", "blog", "story"];
    private static readonly string[] UnlikelyParts = ["-ad-", "hidden", "banner", "combx", "comment", "com-", "contact", "footer", "gdpr", "masthead", "media", "meta", "outbrain", "promo", "related", "scroll", "share", "shoutbox", "sidebar", "skyscraper", "sponsor", "shopping", "tags", "widget"];

    /// <summary>What an element is by its names.</summary>
    /// <param name="classes">Its attribute <c>class</c>; may be empty.</param>
    /// <param name="id">Its attribute <c>id</c>; may be empty.</param>
    public static ClassMeaning Read(string classes, string id)
    {
        var meaning = ClassMeaning.None;
        foreach (var word in WordsOf(classes).Concat(WordsOf(id)))
        {
            foreach (var (listed, words, starts) in Lists)
            {
                if (!meaning.HasFlag(listed) && (words.Contains(word) || Array.Exists(starts, start => word.StartsWith(start, StringComparison.Ordinal))))
                {
                    meaning |= listed;
                }
            }
        }

        return meaning | Guess(classes) | Guess(id);
    }

    // The words of each name and its neighbouring words joined in twos.
    private static IEnumerable<string> WordsOf(string names)
    {
        const int LongestNames = 400;
        foreach (var name in (names.Length > LongestNames ? names[..LongestNames] : names).Split([' ', '\t', '\n', '\r', '\f'], StringSplitOptions.RemoveEmptyEntries))
        {
            var before = "";
            foreach (var word in Parts(name))
            {
                yield return word;
                if (before.Length > 0)
                {
                    yield return before + word;
                }

                before = word;
            }
        }
    }

    private static IEnumerable<string> Parts(string name)
    {
        var start = 0;
        for (var at = 0; at <= name.Length; at++)
        {
            var isLetter = at < name.Length && char.IsAsciiLetter(name[at]);
            var isHump = isLetter && at > start && char.IsAsciiLetterUpper(name[at]) && char.IsAsciiLetterLower(name[at - 1]);
            if (!isLetter || isHump)
            {
                if (at > start)
                {
                    yield return name[start..at].ToLowerInvariant();
                }

                start = isLetter ? at : at + 1;
            }
        }
    }

    private static ClassMeaning Guess(string names) =>
        (Array.Exists(LikelyParts, part => names.Contains(part, StringComparison.OrdinalIgnoreCase)) ? ClassMeaning.Likely : ClassMeaning.None)
        | (Array.Exists(UnlikelyParts, part => names.Contains(part, StringComparison.OrdinalIgnoreCase)) ? ClassMeaning.Unlikely : ClassMeaning.None);

    private static (ClassMeaning Meaning, FrozenSet<string> Words, string[] Starts) Of(ClassMeaning meaning, string words)
    {
        var all = words.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries);
        return (meaning, all.Where(word => word[^1] != '*').ToFrozenSet(StringComparer.Ordinal), [.. all.Where(word => word[^1] == '*').Select(word => word[..^1])]);
    }
}
