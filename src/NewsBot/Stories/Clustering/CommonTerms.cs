using System.Collections.Frozen;
using NewsBot.Articles;

namespace NewsBot.Stories.Clustering;

/// <summary>Words that many stories share: kinds of events, offices, times, verbs of every day. A young store has not seen them often yet; without them "opens" would tie a library to a port.</summary>
internal static class CommonTerms
{
    private const string English =
        "arrest arrested charge charged police officer officers kill killed killing dead death deaths die died dies murder murdered shooting shot shooter "
        + "gunman gunmen suspect suspected suspicion accused victim victims injured wounded hurt attack attacks attacked bomb bombing bombed explosion blast fire "
        + "blaze crash accident trial court judge jury verdict guilty convicted conviction sentence sentenced prison jail lawyer attorney prosecutor prosecutors "
        + "investigation investigators investigating authorities official officials spokesman spokeswoman government minister ministry president prime parliament "
        + "lawmakers senate congress election elections vote votes voters voting party candidate candidates campaign poll polls law bill policy leader leaders "
        + "chief head director executive chairman appoint appointed named nominate nominated resign resigned fired hire hired earthquake quake magnitude tremor "
        + "struck hit damage damaged flood storm rescue residents people man men woman women boy girl child children family mother father son daughter brother "
        + "sister wife husband friend friends old age city town village county state country national international local area near north south east west "
        + "northern southern eastern western street road home house building hospital school church university center company companies firm business market "
        + "markets stock stocks share shares price prices percent million billion buy bought acquire acquisition deal merger sell sales sold profit revenue "
        + "quarter results growth rise rises fall falls gain investors bank money cost costs announce announced announcement report reports reported statement "
        + "according told news media interview press released release launch launched unveil unveiled expected plan plans planned begin began start started end "
        + "ended continue continued found find discovered believed called calls call asked wanted want make made take took taken give given come came going went "
        + "get got left leave work worked working job day days week weeks month months monday tuesday wednesday thursday friday saturday sunday january february "
        + "march april june july august september october november december morning night evening afternoon today yesterday time times last next early late first "
        + "second third years year hours hour minutes game team season win won loss lost coach player players star film movie show actor actress singer music "
        + "album fans army troops soldiers military forces security war fighting ceasefire talks peace border rebels militants refugees camp airstrike strike "
        + "strikes protest protesters demonstrators product products device devices phone model version feature features update users technology software "
        + "computer system internet online service services study researchers scientists research patients health disease virus drug drugs doctors medical video "
        + "photo photos pictures review watch live updated breaking open opens opened opening close closed hold holds held visit visits meet meets met meeting "
        + "talk arrive arrives arrived leaves return returns move moves add adds help helps shows turn turns need needs keep keeps bring brings brought set sets "
        + "put puts run runs ran look looks high higher low lower big biggest large largest long short small new good great best better major main full half part "
        + "group groups member members public private general special several hundred hundreds thousand thousands number numbers case cases side place places "
        + "problem problems issue issues question questions answer world nation capital office life lives lived story stories read write word words fourth dollar "
        + "dollars worth tomorrow weekend monthly daily weekly annual";

    private static readonly FrozenSet<uint> Keys = English.Split(' ').Select(word => TermWords.Key(PorterStemmer.Stem(word))).ToFrozenSet();

    /// <summary>True for the key of such a word.</summary>
    public static bool Contain(uint key) => Keys.Contains(key);
}
