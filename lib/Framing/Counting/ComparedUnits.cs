using Framing.Corpora;
using Framing.Voices;

namespace Framing.Counting;

/// <summary>The units of a comparison, such as documents or speakers, with their words on both sides: what labels are dealt among, and what is drawn again.</summary>
internal sealed class ComparedUnits
{
    private readonly Dictionary<string, int> numbers;
    private readonly (long Target, long Reference)[] words;

    /// <summary>The units that these words belong to, in alphabetical order.</summary>
    public ComparedUnits(IReadOnlyCollection<(string Unit, int Document, bool IsTarget, long Words)> parts)
    {
        numbers = parts.Select(p => p.Unit).Distinct().Order(StringComparer.Ordinal).Index().ToDictionary(u => u.Item, u => u.Index, StringComparer.Ordinal);
        words = new (long, long)[numbers.Count];
        foreach (var part in parts)
        {
            var own = words[this[part.Unit]];
            words[this[part.Unit]] = part.IsTarget ? (own.Target + part.Words, own.Reference) : (own.Target, own.Reference + part.Words);
        }
        (TargetWords, ReferenceWords) = (words.Sum(w => w.Target), words.Sum(w => w.Reference));
        int Documents(bool ofTarget) => parts.Where(p => p.IsTarget == ofTarget && p.Words > 0).Select(p => p.Document).Distinct().Count();
        (TargetDocuments, ReferenceDocuments) = (Documents(true), Documents(false));
    }

    /// <summary>The words of each unit on both sides.</summary>
    public IReadOnlyList<(long Target, long Reference)> Words => words;

    /// <summary>The target's words.</summary>
    public long TargetWords { get; }

    /// <summary>The reference's words.</summary>
    public long ReferenceWords { get; }

    /// <summary>Documents in which the target has a word.</summary>
    public int TargetDocuments { get; }

    /// <summary>Documents in which the reference has a word.</summary>
    public int ReferenceDocuments { get; }

    /// <summary>The unit's number.</summary>
    public int this[string unit] => numbers[unit];

    /// <summary>The name of the unit that a document's words in a voice belong to; what is Unknown in one document is not what is Unknown in another.</summary>
    public static string Name(string value, string document) => value == Voice.Unknown ? $"{value} {document}" : value;
}
