namespace Framing.Text;

/// <summary>Takes the endings off a Russian word: forms of one word mostly have one stem, which is always the beginning of each.</summary>
/// <remarks>
/// The Snowball stemmer for Russian (Porter 2001, snowballstem.org/algorithms/russian/stemmer.html). Endings are looked for after the first vowel
/// (region RV), the longest of a class first. In order:
/// <list type="number">
/// <item>An ending of the perfective gerund; where there is none, the reflexive <c>-ся</c>, and then an ending of an adjective or participle, else of a verb, else of a noun.</item>
/// <item>A last <c>и</c>.</item>
/// <item><c>-ост</c>, <c>-ость</c> in the region R2.</item>
/// <item>A superlative <c>-ейш</c>, <c>-ейше</c>; of <c>нн</c> the second, or a soft sign.</item>
/// </list>
/// Words that change their root (<c>люди</c>, <c>человек</c>) keep two stems.
/// </remarks>
/// <example><c>RussianStem.Of("менталитета")</c> is <c>менталитет</c>.</example>
internal static class RussianStem
{
    // In each pair the first endings count only after а or я, which stay.
    private static readonly (string[] AfterA, string[] Others) Gerund = (Longest("в вши вшись"), Longest("ив ивши ившись ыв ывши ывшись"));
    private static readonly (string[] AfterA, string[] Others) Participle = (Longest("ем нн вш ющ щ"), Longest("ивш ывш ующ"));
    private static readonly (string[] AfterA, string[] Others) Verb =
        (Longest("ла на ете йте ли й л ем н ло но ет ют ны ть ешь нно"),
        Longest("ила ыла ена ейте уйте ите или ыли ей уй ил ыл им ым ен ило ыло ено ят ует уют ит ыт ены ить ыть ишь ую ю"));

    private static readonly string[] Adjective = Longest("ее ие ые ое ими ыми ей ий ый ой ем им ым ом его ого ему ому их ых ую юю ая яя ою ею");
    private static readonly string[] Noun = Longest("а ев ов ие ье е иями ями ами еи ии и ией ей ой ий й иям ям ием ем ам ом о у ах иях ях ы ь ию ью ю ия ья я");
    private static readonly string[] Reflexive = ["ся", "сь"], Derivational = ["ость", "ост"], Superlative = ["ейше", "ейш"];

    /// <summary>The stem of a folded word (lower case, ё written е); a word without a vowel is its own.</summary>
    public static string Of(string word)
    {
        var region = word.AsSpan().IndexOfAny("аеиоуыэюя") + 1;
        if (region == 0) return word;
        var end = word.Length;
        if (!Cut(word, region, ref end, Gerund))
        {
            Cut(word, region, ref end, Reflexive);
            if (Cut(word, region, ref end, Adjective)) Cut(word, region, ref end, Participle);
            else if (!Cut(word, region, ref end, Verb)) Cut(word, region, ref end, Noun);
        }
        Cut(word, region, ref end, ["и"]);
        Cut(word, Math.Max(region, AfterVowelAndConsonant(word, AfterVowelAndConsonant(word, 0))), ref end, Derivational);
        if (Cut(word, region, ref end, Superlative) || Ends(word, region, end, "нн"))
        {
            if (Ends(word, region, end, "нн")) end--;
        }
        else
        {
            Cut(word, region, ref end, ["ь"]);
        }
        return word[..end];
    }

    private static bool Cut(string word, int region, ref int end, (string[] AfterA, string[] Others) endings)
    {
        // The longest ending of the class decides, whichever of the two lists it is in.
        var plain = Array.Find(endings.Others, Matcher(word, region, end));
        var afterA = Array.Find(endings.AfterA, Matcher(word, region, end));
        if (afterA is not null && afterA.Length > (plain?.Length ?? 0))
        {
            var before = end - afterA.Length - 1;
            if (before < region || word[before] is not ('а' or 'я')) return false;
            end -= afterA.Length;
            return true;
        }
        if (plain is null) return false;
        end -= plain.Length;
        return true;
    }

    private static bool Cut(string word, int region, ref int end, string[] endings)
    {
        if (Array.Find(endings, Matcher(word, region, end)) is not { } ending) return false;
        end -= ending.Length;
        return true;
    }

    private static Predicate<string> Matcher(string word, int region, int end) => ending => Ends(word, region, end, ending);

    private static bool Ends(string word, int region, int end, string ending) => end - ending.Length >= region && word.AsSpan(0, end).EndsWith(ending, StringComparison.Ordinal);

    // Where the first consonant after a vowel ends, from a place on; the word's end without one.
    private static int AfterVowelAndConsonant(string word, int from)
    {
        var at = from;
        while (at < word.Length && !IsVowel(word[at])) at++;
        while (at < word.Length && IsVowel(word[at])) at++;
        return Math.Min(word.Length, at + 1);
    }

    private static bool IsVowel(char c) => c is 'а' or 'е' or 'и' or 'о' or 'у' or 'ы' or 'э' or 'ю' or 'я';

    private static string[] Longest(string endings) => [.. endings.Split(' ').OrderByDescending(e => e.Length)];
}
