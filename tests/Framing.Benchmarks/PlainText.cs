using System.Text;

namespace Framing.Benchmarks;

/// <summary>Made-up news text of any size for timing: words as frequent as in real text (the n-th most frequent one n times rarer than the first),
/// sentences, quotation marks, possessives and paragraphs; the same for the same seed.</summary>
public sealed class PlainText
{
    /// <summary>Phrases that are looked for: fifty, as in a study of foreign news.</summary>
    public static readonly string[] English =
    [
        "cold war", "cold war mentality", "hegemony", "rules based order", "united states", "south china sea", "nuclear weapons", "arms control", "missile defense", "military alliance",
        "national security", "indo pacific", "strategic partnership", "sphere of influence", "zero sum game", "bloc confrontation", "great power competition", "freedom of navigation", "territorial integrity", "sovereignty",
        "double standards", "color revolution", "regime change", "economic coercion", "human rights", "international law", "unipolar world", "multipolar world", "collective west", "asian nato",
        "open door policy", "red lines", "security guarantees", "joint exercises", "global south", "win win cooperation", "shared future", "peaceful development", "community of nations", "western values",
        "liberal democracy", "authoritarian", "aggression", "provocation", "sanctions", "deterrence", "containment", "encirclement", "escalation", "disinformation",
    ];

    private static readonly string[] Russian = ["холодная война", "гегемония", "сфера влияния", "двойные стандарты", "международное право", "национальная безопасность", "красные линии", "режим", "санкции", "суверенитет"];
    private static readonly string[] Chinese = ["冷战思维", "霸权主义", "势力范围", "双重标准", "国际法", "国家安全", "红线", "政权更迭", "制裁", "主权"];

    private const int Words = 6_000;

    private readonly Random random;
    private readonly string[] vocabulary;
    private readonly double[] upTo;
    private readonly string[] phrases;
    private readonly bool isChinese;

    /// <summary>A maker of text in a language: <c>en</c>, <c>ru</c> or <c>zh</c>.</summary>
    public PlainText(string language, int seed = 1)
    {
        random = new Random(seed);
        isChinese = language == "zh";
        phrases = PhrasesOf(language);
        vocabulary = language switch { "ru" => Made("б в г д ж з к л м н п р с т ф х", "а е и о у я"), "zh" => Characters(), _ => Made("b c d f g h l m n p r s t v w st tr ch", "a e i o u ea") };
        upTo = new double[vocabulary.Length];
        for (var i = 0; i < upTo.Length; i++) upTo[i] = (i == 0 ? 0 : upTo[i - 1]) + (1.0 / (i + 2));
    }

    /// <summary>The phrases that are looked for in a language.</summary>
    public static string[] PhrasesOf(string language) => language switch { "ru" => Russian, "zh" => Chinese, _ => English };

    /// <summary>So many phrases that the text is full of: two words each, of middling frequency.</summary>
    public IEnumerable<string> Further(int count) => Enumerable.Range(0, count).Select(i => $"{vocabulary[50 + (i * 7 % (Words - 100))]} {vocabulary[60 + (i * 13 % (Words - 100))]}").Distinct();

    /// <summary>Writes paragraphs until the text has so many bytes.</summary>
    /// <param name="path">The file.</param>
    /// <param name="bytes">About how many.</param>
    /// <param name="every">A phrase stands in one of so many sentences.</param>
    public void Write(string path, long bytes, int every)
    {
        using var file = new StreamWriter(path, append: false, new UTF8Encoding(false), bufferSize: 1 << 20);
        for (var written = 0L; written < bytes;)
        {
            var paragraph = Paragraph(every);
            file.Write(paragraph);
            written += Encoding.UTF8.GetByteCount(paragraph);
        }
    }

    /// <summary>A paragraph of three to six sentences.</summary>
    public string Paragraph(int every)
    {
        var text = new StringBuilder();
        for (var sentences = random.Next(3, 7); sentences > 0; sentences--)
        {
            var sentence = Sentence(every);
            text.Append(random.Next(5) == 0 ? $"“{sentence},” {Word()} {Word()}" : sentence).Append(isChinese ? "。" : ". ");
        }
        return text.Append("\n\n").ToString();
    }

    private string Sentence(int every)
    {
        var words = Enumerable.Range(0, random.Next(8, 28)).Select(_ => Word() + (random.Next(60) == 0 && !isChinese ? "’s" : random.Next(14) == 0 ? isChinese ? "，" : "," : "")).ToList();
        if (random.Next(every) == 0) words.Insert(random.Next(words.Count), phrases[random.Next(phrases.Length)]);
        var sentence = string.Join(isChinese ? "" : " ", words);
        return char.ToUpperInvariant(sentence[0]) + sentence[1..];
    }

    private string Word()
    {
        var found = Array.BinarySearch(upTo, random.NextDouble() * upTo[^1]);
        return vocabulary[Math.Min(found < 0 ? ~found : found, vocabulary.Length - 1)];
    }

    // The most frequent words are the shortest.
    private string[] Made(string consonants, string vowels)
    {
        var (c, v, made) = (consonants.Split(' '), vowels.Split(' '), new HashSet<string>());
        while (made.Count < Words)
        {
            var syllables = 1 + (made.Count < 60 ? 0 : made.Count < 800 ? 1 : 2);
            made.Add(string.Concat(Enumerable.Range(0, syllables).Select(_ => c[random.Next(c.Length)] + v[random.Next(v.Length)])) + (random.Next(2) == 0 ? c[random.Next(c.Length)] : ""));
        }
        return [.. made];
    }

    private static string[] Characters() => [.. Enumerable.Range(0, 3_000).Select(i => ((char)(0x4E00 + (i * 6))).ToString())];
}
