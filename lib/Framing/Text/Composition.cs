namespace Framing.Text;

/// <summary>Joins a lower-case letter and the combining marks after it to the one letter they make: <c>и</c> and a breve to <c>й</c>.</summary>
/// <remarks>
/// The pairs are the canonical compositions of the Unicode Character Database for Latin, Greek and Cyrillic letters. They stand here, and
/// <see cref="string.Normalize()"/> is not asked, because a runtime without ICU leaves every string as it is: the same text would then be
/// counted differently on another machine.
/// </remarks>
internal static class Composition
{
    private const char FirstMark = '\u0300', LastMark = '\u0345';

    // Each mark with the letters that take it: a letter, then what the two make.
    private static readonly (char Mark, string Pairs)[] Marks =
    [
        ('\u0300', "aàeèiìoòuùüǜnǹеѐиѝēḕōṑwẁâầăằêềôồơờưừyỳἀἂἁἃἐἒἑἓἠἢἡἣἰἲἱἳὀὂὁὃὐὒὑὓὠὢὡὣαὰεὲηὴιὶοὸυὺωὼϊῒϋῢ"),
        ('\u0301', "aáeéiíoóuúyýcćlĺnńrŕsśzźüǘgǵåǻæǽøǿϊΐαάεέηήιίϋΰοόυύωώгѓкќçḉēḗïḯkḱmḿõṍōṓpṕũṹwẃâấăắêếôốơớưứἀἄἁἅἐἔἑἕἠἤἡἥἰἴἱἵὀὄὁὅὐὔὑὕὠὤὡὥ"),
        ('\u0302', "aâeêiîoôuûcĉgĝhĥjĵsŝwŵyŷzẑạậẹệọộ"),
        ('\u0303', "aãnñoõiĩuũvṽâẫăẵeẽêễôỗơỡưữyỹ"),
        ('\u0304', "aāeēiīoōuūüǖäǟȧǡæǣǫǭöȫõȭȯȱyȳиӣуӯgḡḷḹṛṝαᾱιῑυῡ"),
        ('\u0306', "aăeĕgğiĭoŏuŭийуўжӂаӑеӗȩḝạặαᾰιῐυῠ"),
        ('\u0307', "cċeėgġzżaȧoȯbḃdḋfḟhḣmṁnṅpṗrṙsṡśṥšṧṣṩtṫwẇxẋyẏſẛ"),
        ('\u0308', "aäeëiïoöuüyÿιϊυϋеёіїаӓәӛжӝзӟиӥоӧөӫэӭуӱчӵыӹhḧõṏūṻwẅxẍtẗ"),
        ('\u0309', "aảâẩăẳeẻêểiỉoỏôổơởuủưửyỷ"),
        ('\u030A', "aåuůwẘyẙ"),
        ('\u030B', "oőuűуӳ"),
        ('\u030C', "cčdďeělľnňrřsštťzžaǎiǐoǒuǔüǚgǧkǩʒǯjǰhȟ"),
        ('\u030F', "aȁeȅiȉoȍrȑuȕѵѷ"),
        ('\u0311', "aȃeȇiȋoȏrȓuȗ"),
        ('\u0313', "αἀεἐηἠιἰοὀυὐωὠρῤ"),
        ('\u0314', "αἁεἑηἡιἱοὁυὑωὡρῥ"),
        ('\u031B', "oơuư"),
        ('\u0323', "bḅdḍhḥkḳlḷmṃnṇrṛsṣtṭvṿwẉzẓaạeẹiịoọơợuụưựyỵ"),
        ('\u0324', "uṳ"),
        ('\u0325', "aḁ"),
        ('\u0326', "sștț"),
        ('\u0327', "cçgģkķlļnņrŗsştţeȩdḑhḩ"),
        ('\u0328', "aąeęiįuųoǫ"),
        ('\u032D', "dḓeḙlḽnṋtṱuṷ"),
        ('\u032E', "hḫ"),
        ('\u0330', "eḛiḭuṵ"),
        ('\u0331', "bḇdḏkḵlḻnṉrṟtṯzẕhẖ"),
        ('\u0342', "ἀἆἁἇἠἦἡἧἰἶἱἷὐὖὑὗὠὦὡὧαᾶηῆιῖϊῗυῦϋῧωῶ"),
        ('\u0345', "ἀᾀἁᾁἂᾂἃᾃἄᾄἅᾅἆᾆἇᾇἠᾐἡᾑἢᾒἣᾓἤᾔἥᾕἦᾖἧᾗὠᾠὡᾡὢᾢὣᾣὤᾤὥᾥὦᾦὧᾧὰᾲαᾳάᾴᾶᾷὴῂηῃήῄῆῇὼῲωῳώῴῶῷ"),
    ];

    private static readonly Dictionary<(char Letter, char Mark), char> Composed =
        Marks.SelectMany(m => m.Pairs.Chunk(2).Select(p => (Key: (p[0], m.Mark), Value: p[1]))).ToDictionary(p => p.Key, p => p.Value);

    /// <summary>Joins in place each letter and its marks where one letter is made of them; other marks stay.</summary>
    /// <returns>The new length.</returns>
    public static int Compose(System.Span<char> word)
    {
        var length = 0;
        foreach (var c in word)
        {
            if (length > 0 && c is >= FirstMark and <= LastMark && Composed.TryGetValue((word[length - 1], c), out var joined)) word[length - 1] = joined;
            else word[length++] = c;
        }
        return length;
    }
}
