using System.Collections.Frozen;

namespace NewsBot.Stories.Summaries;

/// <summary>Words that carry no content of their own; each as <see cref="FoldedWords"/> writes it. English and Arabic in full, of other languages what every second sentence has and no English word is.</summary>
internal static class StopWords
{
    private const string English =
        "a about above after again against all almost along already also although always am among an and another any are aren around as at away back be became because been before being below "
        + "between both but by came can cannot could couldn d did didn do does doesn doing don down during each either else ever every few for from further had hadn has hasn have haven having he her "
        + "here hers herself him himself his how however i if in into is isn it its itself just let ll many may me might more most much must my myself neither no nor not now of off on once one only "
        + "onto or other others ought our ours ourselves out over own per quite rather re s said same say saying says shall shan she should shouldn since so some such t than that the their theirs them "
        + "themselves then there these they this those though through thus to told too toward towards two under until up upon ve very via was wasn we were weren what when where whether which while "
        + "who whom whose why will with within without won would wouldn yet you your yours yourself yourselves according mr mrs ms m";

    private const string Arabic =
        "في من الى علي عن مع هذا هذه ذلك تلك هولاء التي الذي الذين اللذين اللتين اللواتي ما ماذا لا لم لن ليس ليست ان انه انها انهم كان كانت كانوا يكون تكون قد لقد كما كل بعض غير بين بعد قبل "
        + "عند عندما حيث حين حتي اذا اذ لكن لكنه بل او ام ثم هو هي هم هن نحن انا انت اي ايضا كذلك منذ خلال حول ضد دون تحت فوق امام وراء ضمن نحو لدي لديه لها له لهم به بها بهم فيه فيها منه منها عليه "
        + "عليها اليه اليها عنه عنها وهو وهي وفي ومن وعلي والي وان وقد كي لكي هناك هنا قال قالت وقال وقالت اضاف واضاف اكد واكد اوضح واوضح اشار واشار وذلك بان بانه فان فقد مما عبر ولا وما وكان وكانت";

    // Without these, a young store takes two French articles for one story because both say "dans".
    private const string Other =
        "le la les des du un une est dans pour que qui qu par avec pas ne elle il ils elles aux au ce cette ces sa ses leur leurs et ou sont etre ete avoir ont sans sous apres avant depuis selon entre tout tous toute comme mais dit "
        + "el los las del una por con como pero mas sus fue este esta desde sobre tambien segun ha han muy su al "
        + "der das und ist nicht von mit den dem ein eine einer eines sich auf fur im als auch nach bei aus wird werden wurde wurden hat haben uber zum zur dass sein seine sie er es wie noch "
        + "il lo gli della delle degli nel nella che di non piu sono stato anche come alla dal dei "
        + "ve bir bu icin ile olarak olan da daha cok gibi kadar sonra ancak ise oldugu oldugunu olacagini dedi soyledi etti eden ve ya ki "
        + "li bi ji di ku je u re de xwe ew ev "
        + "له به بو كه لهگهل يهم يهو ههر دهكهن دهكات دهلين ليره از كه را اين ان است شده براي";

    private static readonly FrozenSet<string> All = $"{English} {Arabic} {Other}".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    /// <summary>True for a word without content of its own.</summary>
    public static bool Contain(string word) => All.Contains(word);
}
