using System.Text;

namespace Framing.Benchmarks;

/// <summary>Made-up news text: sentences of common words, names and quotations, the same for the same seed.</summary>
public static class NewsText
{
    private static readonly string[] Words = "the of and to in a is that for it as was with be by on not he his but at are this have from or had an they which one you were all her she there would their we him been has when who will no more if out so up said what its about than into them can only other time new some could these two may first then do any like my now over such our man me even most made after also did many off before must well back through years much where your way down should because long each just state those people too mr how little good world make very year still see own work men day get here old life both between being under three never know same last another while us might great go come since against right came take used".Split(' ');
    private static readonly string[] Speakers = ["Anna Berg", "Minister Lev Orlov", "Chinese Foreign Ministry spokesman Guo Wei", "the Russian president", "the US State Department"];

    /// <summary>So many paragraphs.</summary>
    public static string Make(int paragraphs, int seed)
    {
        var random = new Random(seed);
        var text = new StringBuilder();
        for (var p = 0; p < paragraphs; p++)
        {
            text.Append("“").Append(Sentence(random, 14)).Append(",” said ").Append(Speakers[random.Next(Speakers.Length)]).Append(". ")
                .Append(Sentence(random, 20)).Append(". ")
                .Append(Speakers[random.Next(Speakers.Length)]).Append(" called it “").Append(random.Next(4) == 0 ? "cold war mentality" : Sentence(random, 3)).Append("” and ")
                .Append(Sentence(random, 18)).Append(".\n\n");
        }
        return text.ToString();
    }

    private static string Sentence(Random random, int words) => string.Join(' ', Enumerable.Range(0, words).Select(_ => Words[random.Next(Words.Length)]));
}
