namespace Framing.Voices.Chinese;

/// <summary>The words that mark speech in Chinese, from the data file <c>cues.zh.yaml</c>.</summary>
internal sealed class ChineseCues
{
    private static readonly Lazy<ChineseCues> LazyDefault = new(() => new ChineseCues());
    private readonly Dictionary<char, char> simplified;

    private ChineseCues()
    {
        var root = YamlSource.OfAssembly("Framing.Voices.cues.zh.yaml").Root;
        WordList List(params string[] keys) => new(keys.SelectMany(root.Words));
        Speak = List("speak");
        Bare = List("bare");
        Naming = List("naming");
        NotVerbs = List("notVerbs");
        Roles = List("roles");
        Anonymous = List("anonymous");
        Groups = List("groups");
        Institutions = List("institutions");
        Papers = List("papers");
        Nobody = List("nobody");
        Pronouns = List("pronouns");
        Openers = List("openers");
        AdverbialOpens = List("adverbialOpens");
        AdverbialCloses = List("adverbialCloses");
        Stops = List("stops");
        Wholes = List("wholes", "roles", "groups", "institutions");
        Connectives = List("connectives");
        Suffixes = List("suffixes");
        Counters = List("counters");
        Citing = List("citing");
        Calling = List("calling");
        Nicknames = List("nicknames");
        Statements = List("statements");
        OwnSides = List("ownSides");
        National = List("national");
        var abbreviations = root.Map("abbreviations")!;
        Abbreviations = abbreviations.Keys.ToDictionary(k => k[0], k => new Origin(abbreviations.Needed(k)));
        WorksBefore = List("worksBefore");
        WorksAfter = List("worksAfter");
        Distancing = List("distancing");
        var according = root.Map("according")!;
        According = [.. according.Keys.OrderByDescending(k => k.Length).Select(k => (k, new WordList(according.Texts(k))))];
        Surnames = [.. root.Needed("surnames")];
        Transliterating = [.. root.Needed("transliterating")];
        simplified = root.Words("traditional").ToDictionary(p => p[0], p => p[1]);
    }

    public static ChineseCues Default => LazyDefault.Value;

    public WordList Speak { get; }
    public WordList Bare { get; }
    public WordList Naming { get; }
    public WordList NotVerbs { get; }
    public WordList Roles { get; }
    public WordList Anonymous { get; }
    public WordList Groups { get; }
    public WordList Institutions { get; }
    public WordList Papers { get; }
    public WordList Nobody { get; }
    public WordList Pronouns { get; }
    public WordList Openers { get; }
    public WordList AdverbialOpens { get; }
    public WordList AdverbialCloses { get; }
    public WordList Stops { get; }
    public WordList Wholes { get; }
    public WordList Connectives { get; }
    public WordList Suffixes { get; }
    public WordList Counters { get; }
    public WordList Citing { get; }
    public WordList Calling { get; }
    public WordList Nicknames { get; }
    public WordList Statements { get; }
    public WordList OwnSides { get; }
    public WordList National { get; }

    /// <summary>Countries by one character, before an office or body.</summary>
    public IReadOnlyDictionary<char, Origin> Abbreviations { get; }

    public WordList WorksBefore { get; }
    public WordList WorksAfter { get; }
    public WordList Distancing { get; }

    /// <summary>First characters of Chinese names.</summary>
    public HashSet<char> Surnames { get; }

    /// <summary>Characters that foreign names are written with.</summary>
    public HashSet<char> Transliterating { get; }

    /// <summary>What opens "据X报道", each with what closes it.</summary>
    public IReadOnlyList<(string Open, WordList Closes)> According { get; }

    /// <summary>A character as the cue words have it.</summary>
    public char Simplify(char c) => simplified.GetValueOrDefault(c, c);

    /// <summary>A word as the cue words have it.</summary>
    public string Simplify(string word) => string.Concat(word.Select(Simplify));
}
