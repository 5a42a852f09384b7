using System.Globalization;
using System.Text;
using Framing.Display;
using Framing.Text;
using Framing.Voices;

namespace Framing.Corpora;

/// <summary>A speaker for whom the text shows no origin.</summary>
/// <param name="Name">The name, as attributed.</param>
/// <param name="Quotations">How many quotations are theirs.</param>
/// <param name="Words">How many words they speak there.</param>
/// <param name="Place">The first of them: document and line.</param>
/// <param name="Mention">The words of the text that name them there.</param>
public sealed record UnresolvedSpeaker(string Name, int Quotations, int Words, string Place, string Mention);

/// <summary>The speakers without an origin, the most frequent first: what a person may add to <c>speakers.yaml</c>.</summary>
[TypeFormatterSource(typeof(ResultFormatters))]
public sealed class UnresolvedSpeakers : ITabular
{
    internal UnresolvedSpeakers(IEnumerable<Document> documents)
    {
        Speakers = [.. documents.SelectMany(d => d.Quotations.Where(q => q is { Kind: QuotationKind.Speech, IsNested: false, Attribution: { Speaker: not null, Origin.IsKnown: false } }).Select(q => (Document: d, Quotation: q)))
            .GroupBy(x => x.Quotation.Attribution.Speaker!, StringComparer.Ordinal)
            .Select(g => Of(g.Key, [.. g]))
            .OrderByDescending(s => s.Quotations).ThenByDescending(s => s.Words).ThenBy(s => s.Name, StringComparer.Ordinal)];
    }

    /// <summary>The speakers, the most frequent first.</summary>
    public IReadOnlyList<UnresolvedSpeaker> Speakers { get; }

    /// <inheritdoc/>
    public Table ToTable() => new(
        [new("speaker", "Speaker"), new("quotations", "Quotations", ColumnFormat.Count), new("words", "Words", ColumnFormat.Count), new("place", "First"), new("mention", "Named as")],
        [.. Speakers.Select(s => (object?[])[s.Name, (long)s.Quotations, (long)s.Words, s.Place, s.Mention])])
    {
        Caption = $"{Speakers.Count} {(Speakers.Count == 1 ? "speaker" : "speakers")} without an origin",
    };

    /// <summary>The same as entries for <c>speakers.yaml</c>: add the origin where you know it, and take the rest out.</summary>
    public string ToYaml()
    {
        var yaml = new StringBuilder("speakers:\n");
        foreach (var s in Speakers)
        {
            yaml.Append(CultureInfo.InvariantCulture, $"  - name: {Quoted(s.Name)}\n    kind: person\n    origin:  # {s.Quotations} {(s.Quotations == 1 ? "quotation" : "quotations")}, {s.Words} words; {OneLine(s.Place)}\n    evidence: {Quoted(s.Mention)}\n");
        }
        return Speakers.Count == 0 ? "speakers: []\n" : yaml.ToString();
    }

    /// <inheritdoc/>
    public override string ToString() => ToTable().ToText();

    private static UnresolvedSpeaker Of(string name, IReadOnlyList<(Document Document, Quotation Quotation)> own)
    {
        var (document, first) = own[0];
        return new(name, own.Count, own.Sum(x => x.Document.WordsIn(x.Quotation.Span).Count),
            $"{document.Id}, line {document.LineAt(first.Span.Start)}", first.Attribution.Mention is { } mention ? OneLine(mention.Of(document.Text)) : "");
    }

    // A double-quoted YAML scalar: names come from other people's texts.
    private static string Quoted(string text) => System.Text.Json.JsonSerializer.Serialize(text, Unescaped);

    private static readonly System.Text.Json.JsonSerializerOptions Unescaped = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static string OneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
