using System.Text.RegularExpressions;
using Framing.Corpora;
using Framing.Lexicons;
using Framing.Statistics;
using Framing.Text;
using Framing.Voices;

namespace Framing.Counting;

/// <summary>Counts once more under other definitions.</summary>
public static class Redefining
{
    /// <summary>The definition that a corpus has.</summary>
    public const string InForce = "as counted";

    /// <summary>Hits and words of the author's page, whoever says them there.</summary>
    public const string ByPage = "by page instead of by voice";

    /// <summary>Counts by origin of the voice, and the same under each other definition.</summary>
    /// <remarks>
    /// The definitions; those already in force are left out:
    /// <list type="bullet">
    /// <item>by the origin of the page's author instead of the voice's;</item>
    /// <item>reported speech ("X said that …") counts for whom it reports;</item>
    /// <item>a statement told more than once counts once;</item>
    /// <item>inferred origins are Unknown;</item>
    /// <item>hits and words in scare quotes are left out;</item>
    /// <item>nothing is folded: a hit is spelled as the lexicon has it, in case, hyphen and apostrophe;</item>
    /// <item>a hyphen joins words: <c>post-Cold</c> is one word, and no hit begins or ends inside it.</item>
    /// </list>
    /// </remarks>
    /// <param name="corpus">Where.</param>
    /// <param name="lexicon">What.</param>
    /// <param name="origins">For whom; none gives every origin that has a hit under some definition.</param>
    public static OtherDefinitions OtherDefinitions(this Corpus corpus, Lexicon lexicon, params IReadOnlyList<string> origins)
    {
        var (hits, words) = (Counting.Tables(corpus, lexicon).Hits, Words(corpus));
        var counted = new List<(string Name, ILookup<(string, string), Hit> Hits, Func<string, long> Words)>
        {
            (InForce, ByTerm(hits), o => words.Where(w => w.Origin == o).Sum(w => w.All)),
            (ByPage, hits.ToLookup(h => (h.Term.Id, h.Document.SourceOrigin.ToString())), o => words.Where(w => w.Page == o).Sum(w => w.All)),
        };
        void Again(bool isDifferent, string name, Func<Corpus> other)
        {
            if (!isDifferent) return;
            var (found, totals) = Counting.Tables(other(), lexicon);
            counted.Add((name, ByTerm(found), o => totals.Where(t => t.Voice.Origin.ToString() == o).Sum(t => t.Words)));
        }
        Again(!corpus.Definition.CountsReported, "reported speech is its speaker’s", corpus.WithReportedSpeech);
        Again(!corpus.Definition.PerStatement, "each statement once", corpus.PerStatement);
        Again(corpus.Definition.CountsInferred, "inferred origins are Unknown", corpus.WithoutInferred);
        counted.Add(("scare quotes left out", ByTerm(hits.Where(h => !IsScare(h.Document, h.Span.Start))), o => words.Where(w => w.Origin == o).Sum(w => w.All - w.Scare)));
        counted.Add(("nothing folded", ByTerm(hits.Where(IsAsWritten)), counted[0].Words));
        counted.Add(("a hyphen joins words", ByTerm(hits.Where(h => !TouchesHyphen(h))), o => words.Where(w => w.Origin == o).Sum(w => w.All - w.Joints)));

        string[] whose = origins.Count > 0 ? [.. origins] : [.. counted.SelectMany(c => c.Hits.Select(g => g.Key.Item2)).Distinct().OrderBy(o => new Origin(o))];
        return new([.. lexicon.Terms.SelectMany(t => counted.SelectMany(c => whose.Select(o => new DefinedCount(c.Name, t, o, new(c.Hits[(t.Id, o)].LongCount(), c.Words(o))) { Hits = c.Hits[(t.Id, o)] })))]);
    }

    private static ILookup<(string, string), Hit> ByTerm(IEnumerable<Hit> hits) => hits.ToLookup(h => (h.Term.Id, h.Voice.Origin.ToString()));

    // The words of each stretch, how many of them stand in scare quotes, and how many hyphens join two of them.
    private static List<(string Origin, string Page, long All, long Scare, long Joints)> Words(Corpus corpus) =>
    [
        .. from document in corpus.Documents
           from stretch in document.Stretches
           from paragraph in document.Within(stretch.Span)
           let tokens = document.WordsIn(paragraph)
           let joints = tokens.Zip(tokens.Skip(1)).LongCount(p => p.Second.Start == p.First.After + 1 && Characters.IsHyphen(document.Text[p.First.After]))
           select (stretch.Voice.Origin.ToString(), document.SourceOrigin.ToString(), (long)tokens.Count, tokens.LongCount(t => IsScare(document, t.Start)), joints),
    ];

    private static bool IsScare(Document document, int place) => document.Quotations.Any(q => q.Kind == QuotationKind.Scare && q.Span.Contains(place));

    private static bool IsAsWritten(Hit hit) => hit.Term.Phrases.Any(p => Regex.IsMatch(hit.Form, $"^{Regex.Escape(p.Text).Replace(@"\*", @"\w*").Replace(@"\?", @"\w")}$", RegexOptions.CultureInvariant));

    private static bool TouchesHyphen(Hit hit)
    {
        var text = hit.Document.Text;
        bool Joins(int at) => at > 0 && at < text.Length - 1 && Characters.IsHyphen(text[at]) && Characters.IsWord(Characters.Before(text, at)) && Characters.IsWord(Characters.At(text, at + 1));
        return Joins(hit.Span.Start - 1) || Joins(hit.Span.End) || hit.Form.Any(Characters.IsHyphen);
    }
}
