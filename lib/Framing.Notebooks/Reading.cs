using System.Text;
using Framing.Corpora;
using Framing.Display;
using Framing.Voices;

namespace Framing.Notebooks;

/// <summary>Texts as they stand, with every voice in the colour of its origin: who speaks can be read where it is spoken.</summary>
/// <remarks>
/// Colour is the origin and the kind of underline is how the words are set (whole sentences, a fragment, reported without marks); who speaks
/// stands behind the words, and pointing at them shows the rule, its confidence and the cue. Scare quotes and titles are underlined in grey, as
/// they stay with the author, whose own colour is the line at the left. Page furniture is folded. As plain text each quotation is led in
/// by its speaker in brackets.
/// </remarks>
[TypeFormatterSource(typeof(ResultFormatters))]
public sealed class Reading : IMarkup
{
    // A page of more texts than these is not read any more, and a long one stops an editor.
    private const int MostDocuments = 20;

    private readonly IReadOnlyList<Document> documents;
    private readonly int all;

    internal Reading(IReadOnlyList<Document> documents) => (this.documents, all) = ([.. documents.Take(MostDocuments)], documents.Count);

    private string Rest => all > documents.Count ? $"The first {Wording.Of(documents.Count)} of {Wording.Of(all)} documents; document.Reading() shows any other." : "";

    /// <summary>The quotations of a document that are shown as somebody's: what an author reports of himself stays his.</summary>
    internal static IReadOnlyList<Quotation> Shown(Document document)
    {
        var spoken = document.Stretches.Select(s => s.Quotation).ToHashSet();
        return [.. document.Quotations.Where(q => q.Mode != QuotationMode.Indirect || spoken.Contains(q))];
    }

    /// <summary>What a section is and whose, for those that are not the body.</summary>
    internal static string Heading(Document document, Section section) =>
        $"{Name(section.Kind)}, written by {Name(section.By)}, {(document.Counts.Contains(section) ? "counted" : "not counted")}";

    /// <summary>Which lines a section of page furniture takes.</summary>
    internal static string Lines(Document document, Section section)
    {
        var inner = section.Span.Trim(document.Text);
        var (first, last) = (document.LineAt(inner.Start), document.LineAt(Math.Max(inner.Start, inner.End - 1)));
        return first == last ? $"line {first}" : $"lines {first}–{last}";
    }

    /// <summary>Who speaks and for whom, said once where both have one name.</summary>
    internal static string Who(Attribution attribution) => Who(attribution.Speaker ?? Voice.Unknown, attribution.Origin);

    internal static string Who(string speaker, Origin origin) => speaker == origin.ToString() ? speaker : $"{speaker} · {origin}";

    internal static string Name<T>(T value) where T : struct, Enum => value.ToString().ToLowerInvariant();

    string IMarkup.ToHtml() => new ReadingHtml().Write(documents, Rest);

    /// <inheritdoc/>
    public override string ToString()
    {
        var text = new StringBuilder();
        foreach (var document in documents)
        {
            text.Append(TableText.OneLine($"{document.Label} · {document.Narrator.Origin} · {document.Id}")).Append("\n\n");
            var quotations = Shown(document);
            foreach (var section in document.Sections) Write(text, document, section, quotations);
        }
        return text.Append(Rest).ToString().TrimEnd() + "\n";
    }

    private static void Write(StringBuilder text, Document document, Section section, IReadOnlyList<Quotation> quotations)
    {
        if (section.Kind == SectionKind.Furniture)
        {
            text.Append($"(page furniture, {Lines(document, section)}, left out)\n\n");
            return;
        }
        if (section.Kind != SectionKind.Body) text.Append($"({Heading(document, section)})\n");
        foreach (var paragraph in document.Paragraphs.Where(section.Span.Contains))
        {
            Quotation? last = null;
            foreach (var run in Run.Of(document.Text, paragraph, quotations))
            {
                if (run.Voice is { } voice && voice != last)
                {
                    text.Append(TableText.OneLine($"[{Who(voice.Attribution)}{(voice.Mode == QuotationMode.Indirect ? ", reported" : "")}] "));
                    last = voice;
                }
                text.Append(TableText.OneLine(run.Span.Of(document.Text)));
            }
            text.Append("\n\n");
        }
    }
}

/// <summary>Shows texts with their voices.</summary>
public static class ReadingOfTexts
{
    /// <summary>The text as it stands, each quotation in the colour of its speaker's origin.</summary>
    /// <example><c>corpus.Documents[0].Reading()</c></example>
    public static Reading Reading(this Document document) => new([document]);

    /// <summary>Every text of the corpus as it stands, one below the other; all but the first folded.</summary>
    public static Reading Reading(this Corpus corpus) => new(corpus.Documents);
}
